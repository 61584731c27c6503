import { closeCode } from '../../core/collab/protocol.ts'
import type { RefusalReason } from '../../core/collab/refusalReasons.ts'
import type { Log } from '../../core/log.ts'
import type { Meter } from './meter.ts'
import { TokenBucket } from './tokenBucket.ts'

/** Whom a refusal is about, as far as that is known. */
export interface Refused {
  readonly briefId?: string | undefined
  readonly userId?: string | undefined
}

/**
 * Counts every refusal and logs it with a line. A refusal ends its connection, so that each has one
 * line at most; who comes back again and again finds that lines are rationed for the whole process.
 */
export class Refusals {
  readonly #log: Log
  readonly #meter: Meter
  readonly #lines: TokenBucket
  #unlogged = 0

  constructor({ log, meter, now }: { log: Log; meter: Meter; now: () => Date }) {
    this.#log = log
    this.#meter = meter
    this.#lines = new TokenBucket(now, { burst: 100, perSecond: 2 })
  }

  note(
    { code, reason }: { readonly code: number; readonly reason: RefusalReason },
    { briefId, userId }: Refused,
  ): void {
    // Nothing was wrong with anybody.
    if (code === closeCode.restarting) return
    this.#meter.refused(code, reason)
    if (!this.#lines.take()) {
      this.#unlogged++
      return
    }
    const unlogged = this.#unlogged > 0 ? { unlogged: this.#unlogged } : {}
    this.#unlogged = 0
    this.#log.warn({ code, reason, briefId, userId, ...unlogged }, 'A socket was refused.')
  }
}
