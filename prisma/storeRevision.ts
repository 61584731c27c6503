import type { Article, Original } from '../core/extract/article.ts'
import type { RevisionText } from '../core/extract/revision.ts'
import { countWords } from '../core/source/countWords.ts'
import { jsonValue } from './jsonValue.ts'
import type { Db } from './locks.ts'
import { sha256 } from './sha256.ts'

interface Made {
  readonly original: Original
  readonly article: Pick<Article, 'quotes' | 'attributions' | 'warnings'>
}

/** Stores a text of a source and the bytes that it was made from, unless the source had it before. */
export async function storeRevision(
  db: Db,
  sourceId: string,
  { hash, text, blocks }: RevisionText & { readonly hash: string },
  { original, article: { quotes, attributions, warnings } }: Made,
): Promise<void> {
  const known = await db.revision.count({ where: { sourceId, hash } })
  if (known > 0) return
  await db.revision.create({
    data: {
      sourceId,
      hash,
      text,
      blocks: jsonValue(blocks),
      notes: jsonValue({ quotes, attributions, warnings }),
      words: countWords(text),
    },
  })
  await db.original.create({
    data: {
      sourceId,
      hash,
      sha256: sha256(original.bytes),
      fileName: original.fileName,
      mediaType: original.mediaType,
      bytes: Uint8Array.from(original.bytes),
    },
  })
}
