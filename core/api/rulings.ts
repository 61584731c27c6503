import { z } from 'zod'
import { line, time } from './fields.ts'
import { personSummary } from './people.ts'

/**
 * What somebody decided on a finding of a brief's checks: `waived` takes it off the list, the others
 * say why figures about the same thing may differ.
 */
export const rulingKind = z.enum(['waived', 'conflict', 'scope', 'superseded'])

/** Names a finding: the same whenever the check finds it again. */
const findingKey = line('The key of the finding', 500)

export const ruling = z.object({
  key: z.string(),
  ruling: rulingKind,
  reason: z.string(),
  by: personSummary.nullable(),
  at: time,
})
export type Ruling = z.infer<typeof ruling>

export const rulingList = z.object({ rulings: z.array(ruling) })
export type RulingList = z.infer<typeof rulingList>

export const putRuling = z.strictObject({
  key: findingKey,
  ruling: rulingKind,
  reason: line('The reason', 500),
})
export type PutRuling = z.infer<typeof putRuling>

/** The parameters of `DELETE /api/briefs/:id/rulings`. */
export const rulingRequest = z.object({ key: findingKey })
