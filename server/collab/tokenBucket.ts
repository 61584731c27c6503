/** So many at once, and so many a second on average. */
export interface Rate {
  readonly burst: number
  readonly perSecond: number
}

/** Lets `perSecond` things pass on average, and `burst` at once. */
export class TokenBucket {
  readonly #now: () => Date
  readonly #burst: number
  readonly #perSecond: number
  #tokens: number
  #at: number

  constructor(now: () => Date, { burst, perSecond }: Rate) {
    this.#now = now
    this.#burst = burst
    this.#perSecond = perSecond
    this.#tokens = burst
    this.#at = now().getTime()
  }

  /** Whether `burst` may pass: nothing has, for a while. */
  get isFull(): boolean {
    this.#earn()
    return this.#tokens === this.#burst
  }

  /** Whether nothing is left, or more was spent than there was. */
  get isSpent(): boolean {
    this.#earn()
    return this.#tokens <= 0
  }

  /** Milliseconds until that is made up for. */
  get debt(): number {
    this.#earn()
    return (Math.max(0, -this.#tokens) / this.#perSecond) * 1000
  }

  /** Takes what was used already, which may be more than there is. */
  spend(tokens: number): void {
    this.#earn()
    this.#tokens -= tokens
  }

  /** Whether one more may pass. */
  take(): boolean {
    this.#earn()
    if (this.#tokens < 1) return false
    this.#tokens--
    return true
  }

  #earn(): void {
    const at = this.#now().getTime()
    const earned = Math.max(0, at - this.#at) * (this.#perSecond / 1000)
    this.#tokens = Math.min(this.#burst, this.#tokens + earned)
    this.#at = at
  }
}
