import { z } from 'zod'
import type { Imported } from '../../../core/api/sources.ts'
import { host } from '../../../core/host.ts'
import { importSource } from '../../../prisma/importSource.ts'
import { newId } from '../../../prisma/newId.ts'
import { findSource, listSources } from '../../../prisma/sources.ts'
import { handle, parse } from '../handle.ts'
import { readImport } from './readImport.ts'

const parameters = z.object({
  archived: z.stringbool('archived is true or false.').default(false),
  after: z.string().max(64).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
})

export const GET = handle('source.read', async ({ query }) =>
  Response.json(await listSources(parse(Object.fromEntries(query), parameters))),
)

export const POST = handle('source.add', async ({ request, person }) => {
  const { original, confirmed } = await readImport(request)
  const { id, duplicate } = await importSource({
    id: newId(),
    original,
    article: await host().readArticle(original),
    confirmed,
    addedById: person.id,
  })
  const source = await findSource(id)
  if (!source) throw new Error(`Source ${id} was stored and is gone.`)
  const answer: Imported = { source, duplicate, revised: false }
  return Response.json(answer, {
    status: duplicate ? 200 : 201,
    headers: { location: `/api/sources/${id}` },
  })
})
