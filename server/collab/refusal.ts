import { ProblemError } from '../../core/api/problem.ts'
import { closeCode } from '../../core/collab/protocol.ts'

/** Why a socket is closed; `code` is one of `closeCode`, the message goes to the client. */
export class Refusal extends Error {
  readonly code: number
  constructor(code: number, reason: string) {
    super(reason)
    this.code = code
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
