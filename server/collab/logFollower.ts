import type { LogStretch } from './bus/bus.ts'
import { LogPosition } from './logPosition.ts'

export interface LogFollowerOptions {
  /** Reads what the log has after this sequence number, and applies it. @returns the log's head */
  readOn(after: bigint): Promise<bigint>
  /** Applies what another process has sent. */
  apply(stretch: LogStretch): void
  /** What is not known could not be read; it is tried again with the next hint. */
  failed(error: unknown): void
}

/** Milliseconds that what is missing between two stretches of the log may be on its way. */
const gapPatience = 50
/** Stretches that are kept while something before them is missing. */
const mostBeyond = 32

/**
 * Follows a brief's log, to which other processes write as well. What they send is taken when it
 * follows what is known; whatever is missing, for whatever reason, is read from the log.
 */
export class LogFollower {
  readonly #options: LogFollowerOptions
  readonly #position = new LogPosition<LogStretch>(mostBeyond)
  #gapTimer: NodeJS.Timeout | undefined
  #reading: Promise<void> | null = null
  #readingAgain: Promise<void> | null = null

  constructor(options: LogFollowerOptions) {
    this.#options = options
  }

  /** Sequence number up to which all is known. */
  get head(): bigint {
    return this.#position.head
  }

  /** The log was read up to here. */
  reach(head: bigint): void {
    this.#position.reach(head)
  }

  /** This process has committed a stretch, which is applied. */
  wrote(stretch: Omit<LogStretch, 'updates'>): void {
    this.#position.add({ ...stretch, updates: [] })
    this.#advance()
  }

  /** Another process has committed a stretch. */
  hear(stretch: LogStretch): void {
    if (stretch.to <= this.head) return
    // Too large to be sent.
    if (stretch.updates.length === 0) this.#readOnAside()
    else {
      this.#position.add(stretch)
      this.#advance()
    }
  }

  /** Resolves once what the log has by now is applied. */
  catchUp(): Promise<void> {
    if (!this.#reading) {
      this.#reading = this.#readOn().finally(() => {
        this.#reading = null
      })
      return this.#reading
    }
    // The one under way may have read the log before the latest of it was there.
    const again = () => {
      this.#readingAgain = null
      return this.catchUp()
    }
    this.#readingAgain ??= this.#reading.then(again, again)
    return this.#readingAgain
  }

  stop(): void {
    clearTimeout(this.#gapTimer)
  }

  #advance(): void {
    for (let next = this.#position.take(); next; next = this.#position.take()) {
      try {
        if (next.updates.length > 0) this.#options.apply(next)
      } catch (error) {
        this.#options.failed(error)
        this.#readOnAside()
        return
      }
      this.#position.reach(next.to)
    }
    if (!this.#position.hasGap || this.#gapTimer) return
    this.#gapTimer = setTimeout(() => {
      this.#gapTimer = undefined
      if (this.#position.hasGap) this.#readOnAside()
    }, gapPatience)
  }

  #readOnAside(): void {
    void this.catchUp().catch((error) => this.#options.failed(error))
  }

  async #readOn(): Promise<void> {
    this.#position.reach(await this.#options.readOn(this.head))
    this.#advance()
  }
}
