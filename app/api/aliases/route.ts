import type { z } from 'zod'
import { type aliasList, saveAlias } from '../../../core/api/search.ts'
import { addAlias, listAliases } from '../../../prisma/aliases.ts'
import { handle, readJson } from '../handle.ts'
import { aliasOf } from './aliasOf.ts'

export const GET = handle('alias.read', async () => {
  const answer: z.infer<typeof aliasList> = { aliases: await listAliases() }
  return Response.json(answer)
})

export const POST = handle('alias.edit', async ({ request, person }) => {
  const { names } = await readJson(request, saveAlias)
  const alias = aliasOf(await addAlias(names, person.id, new Date()))
  return Response.json(alias, { status: 201, headers: { location: `/api/aliases/${alias.id}` } })
})
