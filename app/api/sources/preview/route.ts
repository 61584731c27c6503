import type { Preview } from '../../../../core/api/sources.ts'
import { composeRevision } from '../../../../core/extract/revision.ts'
import { host } from '../../../../core/host.ts'
import { sourceWithText } from '../../../../prisma/storeSource.ts'
import { handle } from '../../handle.ts'
import { readImport } from '../readImport.ts'

/** What an import would store; nothing is. */
export const POST = handle('source.add', async ({ request }) => {
  const { original } = await readImport(request)
  const article = await host().readArticle(original)
  const duplicateOf = await sourceWithText(composeRevision(article.blocks).text)
  const answer = {
    fileName: original.fileName,
    article,
    duplicateOf,
    revisionOf: null,
    similarTo: [],
  } satisfies Immutable<Preview>
  return Response.json(answer)
})

/** The extractor's arrays are readonly, Zod's are not. */
type Immutable<Value> = Value extends readonly (infer Item)[]
  ? readonly Immutable<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Immutable<Value[Key]> }
    : Value
