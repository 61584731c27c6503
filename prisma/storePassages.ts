import type { RevisionText } from '../core/extract/revision.ts'
import type { Prisma } from './generated/client.ts'
import { passagesOf, titlePosition } from './passages.ts'
import { storePrints } from './storePrints.ts'

interface PassagesOf {
  readonly id: string
  readonly title: string
  /** The current text and its hash; null for a record without one. */
  readonly revision: (RevisionText & { readonly hash: string }) | null
}

/**
 * Makes the passages that search shows of a source, in the transaction that stored its text. The
 * rest of what search needs follows the rows of `source` by itself, through a trigger.
 */
export async function storePassages(
  db: Prisma.TransactionClient,
  { id, title, revision }: PassagesOf,
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
  await db.sourcePrint.deleteMany({ where: { sourceId: id } })
  if (revision) await storePrints(db, [{ id, hash: revision.hash, passages }])
}

/** The same after a change of the title alone. */
export async function retitlePassages(
  db: Prisma.TransactionClient,
  { id, title }: Pick<PassagesOf, 'id' | 'title'>,
): Promise<void> {
  await db.passage.updateMany({
    where: { sourceId: id, position: titlePosition, text: { not: title } },
    // The range, if it had one, is that of the old words.
    data: { text: title, start: 0, end: 0 },
  })
}
