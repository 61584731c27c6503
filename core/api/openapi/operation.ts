import type { z } from 'zod'
import type { ProblemStatus } from '../problem.ts'
import type { AnswerName, RequestName } from './components.ts'

/** What OpenAPI is told about one method of one path. */
export interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** As OpenAPI writes it: `/api/sources/{id}`. */
  readonly path: string
  /** Unique; what generated clients call it. */
  readonly id: string
  readonly summary: string
  /** Nobody needs to be signed in. */
  readonly open?: true
  readonly query?: z.ZodObject
  /** The JSON body: one of these. */
  readonly body?: readonly RequestName[]
  /** The body as a form with a `file`, and these as JSON in `fields` beside it; null: a file alone. */
  readonly form?: RequestName | null
  /** By status. Null: an empty answer; `bytes`: a file. */
  readonly answers: Readonly<Record<number, AnswerName | 'bytes' | null>>
  /** Statuses of problems beyond 401, 403 and 500. */
  readonly problems: readonly ProblemStatus[]
}
