import type { RevisionText } from '../core/extract/revision.ts'
import type { Prisma } from './generated/client.ts'
import { passagesOf, titlePosition } from './passages.ts'
import { addWords, vocabularyVersion } from './vocabulary.ts'

interface IndexedSource {
  readonly id: string
  readonly title: string
  readonly authors: readonly string[]
  readonly outlet: string | null
  /** The current text and its hash; null for a record without one. */
  readonly revision: (RevisionText & { readonly hash: string }) | null
}

/**
 * Makes everything that search needs of a source and its current text, in the transaction that
 * stored both, at its end. `source_index` follows every change of a `source` by itself; passages
 * and vocabulary come from here.
 */
export async function indexSource(
  db: Prisma.TransactionClient,
  { id, title, authors, outlet, revision }: IndexedSource,
): Promise<void> {
  const passages = passagesOf(title, revision ?? { text: '', blocks: [] })
  await db.$executeRaw`DELETE FROM passage WHERE source_id = ${id}`
  // One statement with a few parameters, however many passages there are.
  await db.$executeRaw`
    INSERT INTO passage (source_id, hash, position, kind, start, "end", text)
    SELECT ${id}, ${revision?.hash ?? ''}, place - 1, kind, start, "end", text
    FROM unnest(
      ${passages.map(({ kind }) => kind)}::text[],
      ${passages.map(({ start }) => start)}::int[],
      ${passages.map(({ end }) => end)}::int[],
      ${passages.map(({ text }) => text)}::text[]
    ) WITH ORDINALITY AS passages (kind, start, "end", text, place)`
  await addWords(db, { title, authors, outlet, body: revision?.text ?? '' })
  await reindex(db, id, vocabularyVersion)
}

/** The same after a change of the record alone. */
export async function indexFields(
  db: Prisma.TransactionClient,
  { id, title, authors, outlet }: Omit<IndexedSource, 'revision'>,
): Promise<void> {
  await db.passage.updateMany({
    where: { sourceId: id, position: titlePosition, text: { not: title } },
    // The range, if it had one, is that of the old words.
    data: { text: title, start: 0, end: 0 },
  })
  // What the trigger would do at commit: it tells whether there are words to read.
  await reindex(db, id, 0)
  const index = await db.sourceIndex.findUnique({
    where: { sourceId: id },
    select: { words: true },
  })
  if (index && index.words >= vocabularyVersion) return
  await addWords(db, { title, authors, outlet, body: '' })
  await reindex(db, id, vocabularyVersion)
}

/** Brings `source_index` up to date; `words` says which vocabulary has its words. */
async function reindex(db: Prisma.TransactionClient, id: string, words: number): Promise<void> {
  await db.$queryRaw`SELECT 1 AS done FROM index_sources(ARRAY[${id}], ${words}::int)`
}
