import { can } from '../../../../core/access/can.ts'
import { ProblemError } from '../../../../core/api/problem.ts'
import { changeSource as changeSchema } from '../../../../core/api/sources.ts'
import { changeSource } from '../../../../prisma/changeSource.ts'
import { findSource, findSourceDetail } from '../../../../prisma/sources.ts'
import { handle, readJson } from '../../handle.ts'
import { noSuchSource } from '../noSuchSource.ts'

export const GET = handle<{ id: string }>('source.read', async ({ params }) => {
  const source = await findSourceDetail(params.id)
  if (!source) throw noSuchSource()
  return Response.json(source)
})

export const PATCH = handle<{ id: string }>('source.edit', async ({ request, params, person }) => {
  const change = await readJson(request, changeSchema)
  if (change.archived !== undefined && !can(person.role, 'source.archive'))
    throw new ProblemError(403, `As a ${person.role} you may not do this.`)
  if (!(await changeSource(params.id, change, new Date(), person.id))) throw noSuchSource()
  const source = await findSource(params.id)
  if (!source) throw noSuchSource()
  return Response.json(source)
})
