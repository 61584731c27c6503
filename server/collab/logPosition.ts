/** A stretch of a log: what follows `from`, up to and including `to`. */
interface Stretch {
  readonly from: bigint
  readonly to: bigint
}

/**
 * How far a log is known without a gap, and what is known beyond that. Stretches are committed whole:
 * they touch, but never overlap.
 */
export class LogPosition<S extends Stretch> {
  readonly #most: number
  readonly #beyond = new Map<bigint, S>()
  #head = 0n

  /** @param most how many stretches beyond the head are kept; more are read from the log instead */
  constructor(most: number) {
    this.#most = most
  }

  /** Everything up to this sequence number is known. */
  get head(): bigint {
    return this.#head
  }

  /** Whether something is known beyond what is missing. */
  get hasGap(): boolean {
    return this.#beyond.size > 0
  }

  /** Everything up to this sequence number is known from now on. */
  reach(head: bigint): void {
    if (head <= this.#head) return
    this.#head = head
    for (const [from, { to }] of this.#beyond) if (to <= head) this.#beyond.delete(from)
  }

  /** Keeps a stretch, unless it is known. */
  add(stretch: S): void {
    if (stretch.to <= this.#head) return
    if (stretch.from === this.#head || this.#beyond.size < this.#most)
      this.#beyond.set(stretch.from, stretch)
  }

  /** Hands out the stretch that follows the head, if it is there. */
  take(): S | undefined {
    const next = this.#beyond.get(this.#head)
    this.#beyond.delete(this.#head)
    return next
  }
}
