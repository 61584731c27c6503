import type { BriefDetail } from '../../../../core/api/briefs.ts'
import { changeBrief as changeSchema } from '../../../../core/api/briefs.ts'
import { host } from '../../../../core/host.ts'
import { changeBrief, findBrief } from '../../../../prisma/briefs.ts'
import { isId } from '../../../../prisma/newId.ts'
import { handle, readJson } from '../../handle.ts'
import { noSuchBrief } from '../noSuchBrief.ts'

interface Params {
  id: string
}

/** The brief with its content as stored by now. */
export const GET = handle<Params>('brief.read', async ({ params: { id }, person }) => {
  const brief = isId(id) ? await findBrief(person, id) : null
  if (!brief) throw noSuchBrief()
  const detail: BriefDetail = { ...brief, document: await host().rooms.document(id) }
  return Response.json(detail)
})

/** Renames, archives or brings back, and tells everybody who has the brief open. */
export const PATCH = handle<Params>('brief.edit', async ({ request, params: { id }, person }) => {
  const change = await readJson(request, changeSchema)
  const brief = isId(id) ? await changeBrief(person, id, change) : null
  if (!brief) throw noSuchBrief()
  const { rooms } = host()
  const by = person.name
  if (change.title !== undefined) rooms.announce(id, { kind: 'renamed', title: brief.title, by })
  if (change.archived !== undefined)
    rooms.announce(id, { kind: 'archived', archived: change.archived, by })
  return Response.json(brief)
})
