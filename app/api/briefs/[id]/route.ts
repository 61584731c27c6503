import type { BriefDetail } from '../../../../core/api/briefs.ts'
import { changeBrief as changeSchema } from '../../../../core/api/briefs.ts'
import { ProblemError } from '../../../../core/api/problem.ts'
import { host } from '../../../../core/host.ts'
import { setCitation } from '../../../../prisma/briefCitation.ts'
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

/** Renames, archives, brings back or sets its citations otherwise, and tells everybody who has the brief open. */
export const PATCH = handle<Params>('brief.edit', async ({ request, params: { id }, person }) => {
  const { citationStyle, citationLocale, ...change } = await readJson(request, changeSchema)
  const cited = citationStyle !== undefined || citationLocale !== undefined
  if (cited && isId(id))
    await host().versions.keep(id, person, 'Before the citations were set otherwise')
  if (
    cited &&
    isId(id) &&
    (await setCitation(id, { citationStyle, citationLocale })) === 'no style'
  )
    throw new ProblemError(422, 'There is no such citation style.')
  const brief = isId(id) ? await changeBrief(person, id, change) : null
  if (!brief) throw noSuchBrief()
  const { rooms } = host()
  const by = person.name
  if (change.title !== undefined) rooms.announce(id, { kind: 'renamed', title: brief.title, by })
  if (change.archived !== undefined)
    rooms.announce(id, { kind: 'archived', archived: change.archived, by })
  if (cited)
    rooms.announce(id, {
      kind: 'cited',
      style: brief.citationStyle,
      locale: brief.citationLocale,
      by,
    })
  return Response.json(brief)
})
