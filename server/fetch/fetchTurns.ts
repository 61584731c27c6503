import { ProblemError } from '../../core/api/problem.ts'
import { orAborted } from './orAborted.ts'

/** How many fetches one person may start within a minute. */
export const perMinute = 30
/** How many of them run at once; further ones wait. */
export const atOnce = 4

const minute = 60_000

/**
 * One person's fetches in this process. The last minute is counted exactly, not on average: whoever
 * pastes thirty addresses gets all thirty, and then none until the minute is over.
 */
export class FetchTurns {
  readonly #now: () => Date
  #started: number[] = []
  #running = 0
  readonly #waiting = new Set<() => void>()

  constructor(now: () => Date) {
    this.#now = now
  }

  /**
   * Does the work when it is its turn.
   * @throws ProblemError 429 after too many; the signal's reason when it aborts before its turn
   */
  async take<Value>(work: () => Promise<Value>, signal?: AbortSignal): Promise<Value> {
    this.#count()
    if (this.#running >= atOnce) await this.#turn(signal)
    else this.#running++
    try {
      return await work()
    } finally {
      this.#pass()
    }
  }

  #count(): void {
    const now = this.#now().getTime()
    this.#started = this.#started.filter((at) => at > now - minute)
    const [first] = this.#started
    if (first !== undefined && this.#started.length >= perMinute) {
      const seconds = Math.ceil((first + minute - now) / 1000)
      throw new ProblemError(
        429,
        `You fetched ${perMinute} addresses within a minute. Go on in ${seconds} s.`,
      )
    }
    this.#started.push(now)
  }

  /** Resolves when a place was handed over. */
  async #turn(signal?: AbortSignal): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#waiting.add(resolve)
    try {
      await (signal ? orAborted(promise, signal) : promise)
    } catch (error) {
      // Whoever was handed a place in the same moment passes it on.
      if (!this.#waiting.delete(resolve)) this.#pass()
      throw error
    }
  }

  #pass(): void {
    const [next] = this.#waiting
    if (!next) this.#running--
    else {
      this.#waiting.delete(next)
      next()
    }
  }
}
