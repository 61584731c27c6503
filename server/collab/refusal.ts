import { ProblemError } from '../../core/api/problem.ts'
import { closeCode } from '../../core/collab/protocol.ts'
import {
  type RefusalMessage,
  type RefusalReason,
  reasonOf,
} from '../../core/collab/refusalReasons.ts'

/** A close frame holds 123 bytes (RFC 6455, section 5.5): so many characters always fit. */
const longestMessage = 40

/** Why a socket is closed; `code` is one of `closeCode`, the message goes to the client. */
export class Refusal extends Error {
  readonly code: number
  /** For logs and metrics. */
  readonly reason: RefusalReason
  constructor(code: number, message: RefusalMessage) {
    const reason = reasonOf(message)
    // What follows the reason is the client's own, and as long as it likes.
    super(message.slice(0, Math.max(reason.length, longestMessage)))
    this.code = code
    this.reason = reason
  }
}

/** Standard code: the server cannot do it now; y-websocket tries again. */
export const tryAgain = 1013

/** The one place where errors become close codes. */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof ProblemError && error.status === 404)
    return new Refusal(closeCode.noSuchBrief, 'no such brief')
  return new Refusal(tryAgain, 'the server could not do this')
}
