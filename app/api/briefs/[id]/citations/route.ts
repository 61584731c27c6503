import { host } from '../../../../../core/host.ts'
import { isId } from '../../../../../prisma/newId.ts'
import { handle } from '../../../handle.ts'
import { noSuchBrief } from '../../noSuchBrief.ts'

/** The notes or citations in the text, and the bibliography, in the brief's style. */
export const GET = handle<{ id: string }>('brief.read', async ({ params: { id } }) => {
  if (!isId(id)) throw noSuchBrief()
  return Response.json(await host().citations.cite(id))
})
