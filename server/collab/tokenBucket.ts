/** Lets `perSecond` things pass on average, and `burst` at once. */
export class TokenBucket {
  readonly #now: () => Date
  readonly #burst: number
  readonly #perSecond: number
  #tokens: number
  #at: number

  constructor(now: () => Date, { burst, perSecond }: { burst: number; perSecond: number }) {
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
