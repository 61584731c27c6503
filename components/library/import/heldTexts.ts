/** How many characters of previewed texts are held, all together; a dropped one is read again. */
const mostCharacters = 8_000_000

/** Which texts are held, the one used longest ago first. */
export class HeldTexts {
  #lengths = new Map<number, number>()
  #total = 0
  readonly #most: number

  constructor(most = mostCharacters) {
    this.#most = most
  }

  /** Notes that a text of so many characters is held. Returns those to be dropped for it. */
  hold(id: number, length: number): number[] {
    this.drop(id)
    this.#lengths.set(id, length)
    this.#total += length
    const dropped: number[] = []
    for (const oldest of this.#lengths.keys()) {
      if (this.#total <= this.#most || oldest === id) break
      this.drop(oldest)
      dropped.push(oldest)
    }
    return dropped
  }

  drop(id: number): void {
    this.#total -= this.#lengths.get(id) ?? 0
    this.#lengths.delete(id)
  }
}
