import { markSeen } from '../../../../../prisma/briefs.ts'
import { isId } from '../../../../../prisma/newId.ts'
import { handle } from '../../../handle.ts'
import { noSuchBrief } from '../../noSuchBrief.ts'

/** The person has seen the brief as it stands: their list no longer marks it as changed. */
export const POST = handle<{ id: string }>('brief.read', async ({ params: { id }, person }) => {
  if (!isId(id) || !(await markSeen(person, id))) throw noSuchBrief()
  return new Response(null, { status: 204 })
})
