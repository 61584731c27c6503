import { closeCode } from '../../core/collab/protocol.ts'
import type { RefusalReason } from '../../core/collab/refusalReasons.ts'
import type { Log } from './context.ts'
import { TokenBucket } from './tokenBucket.ts'

/** Whom a refusal is about, as far as that is known. */
export interface Refused {
  readonly briefId?: string | undefined
  readonly userId?: string | undefined
}

/** A line in the log for every refusal, rationed: who comes back and back must not fill the disk. */
export class Refusals {
  readonly #log: Log
  readonly #lines: TokenBucket

  constructor({ log, now }: { log: Log; now: () => Date }) {
    this.#log = log
    this.#lines = new TokenBucket(now, { burst: 200, perSecond: 2 })
  }

  note(
    { code, reason }: { readonly code: number; readonly reason: RefusalReason },
    refused: Refused,
  ): void {
    // Nothing was wrong with anybody.
    if (code === closeCode.restarting || !this.#lines.take()) return
    this.#log.info(`A socket was refused: ${JSON.stringify({ code, reason, ...refused })}`)
  }
}
