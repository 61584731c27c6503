/** UTF-16 units of text that are kept. */
const capacity = 10_000_000

/** Texts of revisions, which never change, kept in memory: the most recently used stay. */
export class RevisionTexts {
  readonly #read: (sourceId: string, hash: string) => Promise<string | null>
  // A Map keeps the order of insertion, which is the order of use here.
  readonly #texts = new Map<string, string>()
  #size = 0

  constructor(read: (sourceId: string, hash: string) => Promise<string | null>) {
    this.#read = read
  }

  /** The text, or null when there is no such revision (which is asked again the next time). */
  async text(sourceId: string, hash: string): Promise<string | null> {
    const key = `${sourceId} ${hash}`
    const kept = this.#texts.get(key)
    const text = kept ?? (await this.#read(sourceId, hash))
    if (text === null) return null
    this.#drop(key)
    this.#texts.set(key, text)
    this.#size += text.length
    for (const oldest of this.#texts.keys()) {
      if (this.#size <= capacity) break
      this.#drop(oldest)
    }
    return text
  }

  #drop(key: string): void {
    this.#size -= this.#texts.get(key)?.length ?? 0
    this.#texts.delete(key)
  }
}
