import { findBrief, listBriefQuotes } from '../../../../../prisma/briefs.ts'
import { isId } from '../../../../../prisma/newId.ts'
import { handle } from '../../../handle.ts'
import { noSuchBrief } from '../../noSuchBrief.ts'

/** The quotations in order of appearance, each with how it stands to its source. */
export const GET = handle<{ id: string }>('brief.read', async ({ params: { id }, person }) => {
  if (!isId(id) || !(await findBrief(person, id))) throw noSuchBrief()
  return Response.json({ quotes: await listBriefQuotes(id) })
})
