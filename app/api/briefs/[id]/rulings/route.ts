import { ProblemError } from '../../../../../core/api/problem.ts'
import {
  putRuling as putSchema,
  type RulingList,
  rulingRequest,
} from '../../../../../core/api/rulings.ts'
import { host } from '../../../../../core/host.ts'
import { findBrief } from '../../../../../prisma/briefs.ts'
import { isId } from '../../../../../prisma/newId.ts'
import { listRulings, putRuling, removeRuling } from '../../../../../prisma/rulings.ts'
import { handle, parse, readJson } from '../../../handle.ts'
import { noSuchBrief } from '../../noSuchBrief.ts'

interface Params {
  id: string
}

/** What was decided on findings of the brief's checks. */
export const GET = handle<Params>('brief.read', async ({ params: { id }, person }) => {
  if (!isId(id) || !(await findBrief(person, id))) throw noSuchBrief()
  const answer: RulingList = { rulings: await listRulings(id) }
  return Response.json(answer)
})

/** Decides on a finding and tells everybody who has the brief open. */
export const PUT = handle<Params>('check.rule', async ({ request, params: { id }, person }) => {
  const decided = await readJson(request, putSchema)
  const ruling = isId(id) ? await putRuling(id, decided, person, new Date()) : null
  if (!ruling) throw noSuchBrief()
  host().rooms.announce(id, { kind: 'ruled' })
  return Response.json(ruling)
})

/** Takes a decision back. */
export const DELETE = handle<Params>('check.rule', async ({ params: { id }, query }) => {
  const { key } = parse(Object.fromEntries(query), rulingRequest)
  if (!isId(id) || !(await removeRuling(id, key)))
    throw new ProblemError(404, 'Nothing was decided on this finding.')
  host().rooms.announce(id, { kind: 'ruled' })
  return new Response(null, { status: 204 })
})
