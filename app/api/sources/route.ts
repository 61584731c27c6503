import { listRequest } from '../../../core/api/sourceParameters.ts'
import type { Imported } from '../../../core/api/sources.ts'
import { host } from '../../../core/host.ts'
import { briefsThatQuote } from '../../../prisma/drift.ts'
import { importRecord } from '../../../prisma/importRecord.ts'
import { importSource } from '../../../prisma/importSource.ts'
import { newId } from '../../../prisma/newId.ts'
import { findSource, listSources } from '../../../prisma/sources.ts'
import { handle, parse } from '../handle.ts'
import { readImport } from './readImport.ts'

export const GET = handle('source.read', async ({ query }) =>
  Response.json(await listSources(parse(Object.fromEntries(query), listRequest))),
)

export const POST = handle('source.add', async ({ request, person }) => {
  const read = await readImport(request)
  const { id, duplicate, revised } =
    'record' in read
      ? await importRecord(read.record, person.id)
      : await importSource({
          ...read,
          id: newId(),
          article: await host().readArticle(read.original),
          addedById: person.id,
        })
  const source = await findSource(id)
  if (!source) throw new Error(`Source ${id} was stored and is gone.`)
  if (revised) await tellBriefs(id)
  const answer: Imported = { source, duplicate, revised }
  return Response.json(answer, {
    status: duplicate ? 200 : 201,
    headers: { location: `/api/sources/${id}` },
  })
})

/** Whoever has a brief open that quotes the source hears that it has a new text. */
async function tellBriefs(source: string): Promise<void> {
  const { rooms } = host()
  for (const briefId of await briefsThatQuote(source))
    rooms.announce(briefId, { kind: 'revised', source })
}
