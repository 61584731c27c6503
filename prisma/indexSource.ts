import type { RevisionText } from '../core/extract/revision.ts'
import type { Db } from './locks.ts'
import { passagesOf, titlePosition } from './passages.ts'

interface Indexed {
  readonly id: string
  readonly title: string
  /** Null for a record without a text, which is found by its title alone. */
  readonly revision: (RevisionText & { readonly hash: string }) | null
}

/** Makes anew what search sees of a source. All of it is here and in passages.ts. */
export async function indexSource(db: Db, { id, title, revision }: Indexed): Promise<void> {
  const passages = passagesOf(title, revision ?? { text: '', blocks: [] })
  await db.passage.deleteMany({ where: { sourceId: id } })
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
}

/** Changes the title that search sees. */
export async function indexTitle(db: Db, id: string, title: string): Promise<void> {
  await db.passage.updateMany({
    where: { sourceId: id, position: titlePosition },
    // The range, if it had one, is that of the old words.
    data: { text: title, start: 0, end: 0 },
  })
}
