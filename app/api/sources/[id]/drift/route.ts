import type { DriftList } from '../../../../../core/api/drift.ts'
import { listSourceDrift } from '../../../../../prisma/drift.ts'
import { isId } from '../../../../../prisma/newId.ts'
import { findSource } from '../../../../../prisma/sources.ts'
import { handle } from '../../../handle.ts'
import { noSuchSource } from '../../noSuchSource.ts'

/** The quotations of the source's earlier texts in all briefs, and what the current text did to them. */
export const GET = handle<{ id: string }>('source.read', async ({ params: { id } }) => {
  if (!isId(id) || !(await findSource(id))) throw noSuchSource()
  const answer: DriftList = { drift: await listSourceDrift(id) }
  return Response.json(answer)
})
