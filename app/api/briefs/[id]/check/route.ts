import { host } from '../../../../../core/host.ts'
import { findBrief } from '../../../../../prisma/briefs.ts'
import { checkStoredBrief } from '../../../../../prisma/checkBrief.ts'
import { isId } from '../../../../../prisma/newId.ts'
import { handle } from '../../../handle.ts'
import { noSuchBrief } from '../../noSuchBrief.ts'

/** How the brief stands by now: what the checks pane shows. */
export const GET = handle<{ id: string }>('brief.read', async ({ params: { id }, person }) => {
  const brief = isId(id) ? await findBrief(person, id) : null
  if (!brief) throw noSuchBrief()
  const { title } = brief
  return Response.json(await checkStoredBrief({ id, title }, await host().rooms.document(id)))
})
