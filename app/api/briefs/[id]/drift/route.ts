import type { DriftList } from '../../../../../core/api/drift.ts'
import { findBrief } from '../../../../../prisma/briefs.ts'
import { listBriefDrift } from '../../../../../prisma/drift.ts'
import { isId } from '../../../../../prisma/newId.ts'
import { handle } from '../../../handle.ts'
import { noSuchBrief } from '../../noSuchBrief.ts'

/** The quotations whose sources have a later text, and what it did to them. */
export const GET = handle<{ id: string }>('brief.read', async ({ params: { id }, person }) => {
  if (!isId(id) || !(await findBrief(person, id))) throw noSuchBrief()
  const answer: DriftList = { drift: await listBriefDrift(id) }
  return Response.json(answer)
})
