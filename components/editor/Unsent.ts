interface Carried {
  readonly frame: number
  readonly edits: number
}

/**
 * Counts this device's edits that the server has not said it stored. An edit is one local
 * transaction. It is held until a frame carries it, and carried until the server's count of stored
 * frames reaches that frame; when the connection breaks first, it is held again.
 */
export class Unsent {
  #held: number
  #frames = 0
  #carried: Carried[] = []

  /** `held`: edits that an earlier session of this device could not send. */
  constructor(held = 0) {
    this.#held = held
  }

  get count(): number {
    return this.#carried.reduce((sum, { edits }) => sum + edits, this.#held)
  }

  edited(): void {
    this.#held += 1
  }

  /** An update frame went out: it carries the edit just made. */
  sentUpdate(): void {
    this.#carry(Math.min(1, this.#held))
  }

  /** The answer to the server's step 1 went out: it carries everything that was held. */
  sentState(): void {
    this.#carry(this.#held)
  }

  /** The server has committed the first `frames` document frames of this connection. */
  stored(frames: number): void {
    this.#carried = this.#carried.filter(({ frame }) => frame > frames)
  }

  disconnected(): void {
    this.#held = this.count
    this.#carried = []
    this.#frames = 0
  }

  #carry(edits: number): void {
    this.#frames += 1
    this.#held -= edits
    if (edits > 0) this.#carried.push({ frame: this.#frames, edits })
  }
}
