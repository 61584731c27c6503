import { ProblemError } from '../../../../core/api/problem.ts'
import { saveAlias } from '../../../../core/api/search.ts'
import { changeAlias, removeAlias } from '../../../../prisma/aliases.ts'
import { isId } from '../../../../prisma/newId.ts'
import { handle, readJson } from '../../handle.ts'
import { aliasOf } from '../aliasOf.ts'

export const PATCH = handle<{ id: string }>('alias.edit', async ({ request, params }) => {
  const { names } = await readJson(request, saveAlias)
  return Response.json(
    aliasOf(isId(params.id) ? await changeAlias(params.id, names, new Date()) : 'unknown'),
  )
})

export const DELETE = handle<{ id: string }>('alias.edit', async ({ params }) => {
  if (!isId(params.id) || !(await removeAlias(params.id)))
    throw new ProblemError(404, 'There is no such alias.')
  return new Response(null, { status: 204 })
})
