/** Something to be done about an entry; it ends early when `signal` is aborted. */
export type Job = (signal: AbortSignal) => Promise<void>

/**
 * Runs one job an entry, a few at a time, in the order in which they came; urgent ones first. It
 * can be halted, and then goes on where it stopped.
 */
export class JobQueue {
  #waiting = new Map<number, Job>()
  #urgent = new Map<number, Job>()
  #running = new Map<number, AbortController>()
  #halted = false
  readonly #atOnce: number

  constructor(atOnce: number) {
    this.#atOnce = atOnce
  }

  /** Takes a job in; one that waits for the same entry is replaced. */
  add(id: number, job: Job, urgent = false): void {
    this.#waiting.delete(id)
    this.#urgent.delete(id)
    ;(urgent ? this.#urgent : this.#waiting).set(id, job)
    this.#proceed()
  }

  /** Whether a job of this entry waits or runs. */
  has(id: number): boolean {
    return this.#running.has(id) || this.#waiting.has(id) || this.#urgent.has(id)
  }

  /** Lets a waiting job of this entry come next. */
  hurry(id: number): void {
    const job = this.#waiting.get(id)
    if (job) this.add(id, job, true)
  }

  /** Forgets what waits for an entry and aborts what runs. */
  cancel(id: number): void {
    this.#waiting.delete(id)
    this.#urgent.delete(id)
    this.#running.get(id)?.abort()
    this.#running.delete(id)
    this.#proceed()
  }

  /** Starts nothing more; what runs ends. */
  halt(): void {
    this.#halted = true
  }

  resume(): void {
    this.#halted = false
    this.#proceed()
  }

  #proceed(): void {
    while (!this.#halted && this.#running.size < this.#atOnce) {
      const next = this.#next()
      if (!next) return
      void this.#run(...next)
    }
  }

  /** The first job whose entry has none running. */
  #next(): [number, Job] | null {
    for (const jobs of [this.#urgent, this.#waiting])
      for (const [id, job] of jobs) {
        if (this.#running.has(id)) continue
        jobs.delete(id)
        return [id, job]
      }
    return null
  }

  async #run(id: number, job: Job): Promise<void> {
    const abort = new AbortController()
    this.#running.set(id, abort)
    try {
      await job(abort.signal)
    } finally {
      // After a cancellation another job of the same entry may be in its place.
      if (this.#running.get(id) === abort) this.#running.delete(id)
      this.#proceed()
    }
  }
}
