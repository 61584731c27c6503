/** What a queue of commits works with. */
export interface CommitQueueOptions<Entry> {
  /** Stores a batch durably. Called for one batch at a time; called again after it threw. */
  write(batch: readonly Entry[]): Promise<void>
  /** A batch is stored; called before anything that waits for it. */
  committed(batch: readonly Entry[]): void
  /** Storing began to fail (the error), or works again (null). */
  trouble(error: unknown): void
  /** Milliseconds until the next attempt after so many failures in a row. */
  delay?(failures: number): number
}

const backoff = (failures: number) => Math.min(5_000, 100 * 2 ** failures)

/**
 * Group commit: what arrives while a batch is being written goes with the next. Entries are kept
 * until they are stored, however long that takes.
 */
export class CommitQueue<Entry> {
  readonly #options: CommitQueueOptions<Entry>
  #pending: Entry[] = []
  #waiting: { after: number; run: () => void; fail?: (error: Error) => void }[] = []
  #pushed = 0
  #stored = 0
  #writing = false
  #abandoned = false

  constructor(options: CommitQueueOptions<Entry>) {
    this.#options = options
  }

  /** Entries that are not stored yet. */
  get length(): number {
    return this.#pushed - this.#stored
  }

  push(entry: Entry): void {
    this.#pending.push(entry)
    this.#pushed++
    if (!this.#writing) void this.#writeAll()
  }

  /** Runs once everything pushed by now is stored, in the order asked; at once if it is. */
  after(run: () => void, fail?: (error: Error) => void): void {
    if (this.length === 0 && !this.#writing) run()
    else this.#waiting.push({ after: this.#pushed, run, fail })
  }

  /** Resolves once everything pushed by now is stored. @throws when it was given up */
  flushed(): Promise<void> {
    return new Promise((resolve, reject) => this.after(resolve, reject))
  }

  /** Gives up what is not stored: there is nothing to store it in any more. */
  abandon(): void {
    this.#abandoned = true
    this.#pending = []
    for (const { fail } of this.#waiting.splice(0))
      fail?.(new Error('There is nothing to store it in.'))
  }

  async #writeAll(): Promise<void> {
    this.#writing = true
    // What arrives in the same turn of the event loop goes together.
    await new Promise(setImmediate)
    while (this.#pending.length > 0) {
      const batch = this.#pending
      this.#pending = []
      await this.#writeDurably(batch)
      if (this.#abandoned) return
      this.#stored += batch.length
      this.#options.committed(batch)
      this.#release()
    }
    this.#writing = false
    this.#release()
  }

  async #writeDurably(batch: readonly Entry[]): Promise<void> {
    for (let failures = 0; !this.#abandoned; failures++) {
      try {
        await this.#options.write(batch)
        if (failures > 0) this.#options.trouble(null)
        return
      } catch (error) {
        if (failures === 0) this.#options.trouble(error)
        const wait = (this.#options.delay ?? backoff)(failures)
        await new Promise((resolve) => setTimeout(resolve, wait))
      }
    }
  }

  #release(): void {
    while (this.#waiting[0] && this.#waiting[0].after <= this.#stored) this.#waiting.shift()?.run()
  }
}
