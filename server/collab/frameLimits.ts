import { setTimeout as sleep } from 'node:timers/promises'
import { closeCode } from '../../core/collab/protocol.ts'
import type { ClientMessage } from '../../core/collab/wire.ts'
import type { Allowance } from './allowance.ts'
import type { Limits } from './limits.ts'
import { Refusal } from './refusal.ts'
import { TokenBucket } from './tokenBucket.ts'

/** How many frames one socket may send, and how much work they may make. */
export class FrameLimits {
  readonly #allowance: Allowance
  readonly #frames: TokenBucket
  readonly #syncs: TokenBucket
  readonly #queries: TokenBucket
  readonly #carets: TokenBucket
  readonly #work: TokenBucket

  constructor(now: () => Date, { work }: Limits, allowance: Allowance) {
    this.#allowance = allowance
    this.#frames = new TokenBucket(now, { burst: 5_000, perSecond: 1_000 })
    // Each makes the server encode the document.
    this.#syncs = new TokenBucket(now, { burst: 20, perSecond: 1 })
    // Each makes the server send all who are there.
    this.#queries = new TokenBucket(now, { burst: 20, perSecond: 1 })
    // Each makes the server write to everybody.
    this.#carets = new TokenBucket(now, { burst: 500, perSecond: 50 })
    this.#work = new TokenBucket(now, work)
  }

  /** Counts a frame. @throws Refusal when there are too many of its kind */
  count(kind: ClientMessage['kind']): void {
    const isTooMany =
      !this.#frames.take() ||
      (kind === 'step1' && !this.#syncs.take()) ||
      (kind === 'queryAwareness' && !this.#queries.take())
    if (isTooMany) throw new Refusal(closeCode.tooManyRequests, 'too many frames')
  }

  /** @throws Refusal */
  countPresence(): void {
    if (!this.#carets.take()) throw new Refusal(closeCode.tooManyRequests, 'too much presence')
  }

  /** @throws Refusal when no more work is done for this socket, or for this person, at the moment */
  checkWork(): void {
    if (this.#work.isSpent || this.#allowance.work.isSpent)
      throw new Refusal(closeCode.tooManyRequests, 'too much work')
  }

  /** Works, and counts the time that it takes, in which nobody else is served. */
  spend<T>(work: () => T): T {
    const begun = performance.now()
    const before = process.threadCpuUsage()
    try {
      return work()
    } finally {
      const { user, system } = process.threadCpuUsage(before)
      const milliseconds = (user + system) / 1000
      this.#work.spend(milliseconds)
      this.#allowance.work.spend(milliseconds)
      // By the clock: where other programs have most of the processor, others wait all the longer.
      this.#allowance.pace.spend(performance.now() - begun)
    }
  }

  /**
   * One read of a socket may hold a thousand frames, for all of which nobody shall wait.
   * @returns a promise to wait for when others come first
   */
  rest(): Promise<void> | undefined {
    const { debt } = this.#allowance.pace
    return debt > 0 ? sleep(debt) : undefined
  }
}
