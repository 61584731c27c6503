import type { WebSocket } from 'ws'
import type { Limits } from './limits.ts'
import { TokenBucket } from './tokenBucket.ts'

/** What all sockets of one person in this process use together. */
export class Allowance {
  /** Milliseconds of processor time, beyond which nothing more is done for them. */
  readonly work: TokenBucket
  /** The same, beyond which others come first. */
  readonly pace: TokenBucket
  /** Those that are open. */
  readonly sockets = new Set<Pick<WebSocket, 'bufferedAmount'>>()
  readonly #mostKept: number
  #kept = 0

  constructor({ socketsPerPerson, workPerSocket, pace, keptPerPerson }: Limits, now: () => Date) {
    const { burst, perSecond } = workPerSocket
    this.work = new TokenBucket(now, {
      burst: burst * socketsPerPerson,
      perSecond: perSecond * socketsPerPerson,
    })
    this.pace = new TokenBucket(now, pace)
    this.#mostKept = keptPerPerson
  }

  /** Whether nothing would be lost by forgetting it. */
  get isFresh(): boolean {
    return this.sockets.size === 0 && this.work.isFull
  }

  /** Bytes that wait until their readers take them. */
  get unsent(): number {
    return [...this.sockets].reduce((sum, { bufferedAmount }) => sum + bufferedAmount, 0)
  }

  /**
   * So many bytes more, or fewer, are kept of what cannot be handled yet.
   * @returns whether that is within what they may
   */
  keep(bytes: number): boolean {
    this.#kept += bytes
    return this.#kept <= this.#mostKept
  }
}
