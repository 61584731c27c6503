interface Options {
  /** Milliseconds of quiet after a change, and the longest that constant change puts it off. */
  readonly quiet: number
  readonly longest: number
  readonly now: () => Date
  /** Does what is due. When it fails, it stays due. */
  work(): Promise<void>
  failed(error: unknown): void
}

/** Work that is due some time after something changed, once for many changes. */
export class Debounce {
  readonly #options: Options
  #timer: NodeJS.Timeout | undefined
  #since: number | null = null
  #running: Promise<void> = Promise.resolve()

  constructor(options: Options) {
    this.#options = options
  }

  schedule(): void {
    const { quiet, longest, now } = this.#options
    const at = now().getTime()
    this.#since ??= at
    clearTimeout(this.#timer)
    const wait = Math.max(0, Math.min(quiet, this.#since + longest - at))
    this.#timer = setTimeout(() => void this.finish(), wait)
    this.#timer.unref()
  }

  /** Does what is due, now. Failing is reported and tried again with the next change. */
  finish(): Promise<void> {
    if (this.#since === null) return this.#running
    this.cancel()
    this.#running = this.#running.then(() => this.#work())
    return this.#running
  }

  cancel(): void {
    clearTimeout(this.#timer)
    this.#since = null
  }

  async #work(): Promise<void> {
    const { work, failed, now } = this.#options
    try {
      await work()
    } catch (error) {
      this.#since ??= now().getTime()
      failed(error)
    }
  }
}
