import type { Preview } from '../../../../core/api/sources.ts'
import { composeRevision } from '../../../../core/extract/revision.ts'
import { host } from '../../../../core/host.ts'
import { previewImport } from '../../../../prisma/previewImport.ts'
import { handle } from '../../handle.ts'
import { readText } from '../readImport.ts'

/** What an import would store; nothing is. */
export const POST = handle('source.add', async ({ request }) => {
  const { original, confirmed } = await readText(request)
  const article = await host().readArticle(original)
  const recognised = await previewImport({
    text: composeRevision(article.blocks).text,
    revisionOf: confirmed.revisionOf,
    // The address that the page itself gives is that under which it was stored before.
    url: article.url ?? confirmed.url ?? null,
  })
  const answer = {
    fileName: original.fileName,
    article,
    ...recognised,
  } satisfies Immutable<Preview>
  return Response.json(answer)
})

/** The extractor's arrays are readonly, Zod's are not. */
type Immutable<Value> = Value extends readonly (infer Item)[]
  ? readonly Immutable<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Immutable<Value[Key]> }
    : Value
