import { createHash } from 'node:crypto'
import type { SourceFields } from '../core/api/sources.ts'
import { itemFromFields } from '../core/citation/item.ts'
import type { Article, Original } from '../core/extract/article.ts'
import type { RevisionText } from '../core/extract/revision.ts'
import { countWords } from '../core/source/countWords.ts'
import { prisma } from './client.ts'
import { columnsOf } from './columnsOf.ts'
import { jsonValue } from './jsonValue.ts'
import { passagesOf } from './passages.ts'

export interface NewSource {
  readonly id: string
  readonly fields: SourceFields
  readonly revision: RevisionText
  readonly notes: Pick<Article, 'quotes' | 'attributions' | 'warnings'>
  readonly original: Original
  /** Null when the command line or the server itself stores it. */
  readonly addedById: string | null
}

/** SHA-256, hex, of a text in UTF-8 or of bytes. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/**
 * Stores an article with its text, its original bytes and what search needs, all or nothing. A
 * text that is there already is not stored again, whoever sends it at the same moment.
 */
export async function storeSource(source: NewSource): Promise<{ id: string; duplicate: boolean }> {
  const { id, fields, revision, notes, original, addedById } = source
  const hash = sha256(revision.text)
  return prisma().$transaction(
    async (db) => {
      // Held until commit: a second import of this text waits, and then finds the first.
      await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${hash}, 0))`
      const same = await db.revision.findFirst({
        where: { hash },
        select: { sourceId: true },
        orderBy: { createdAt: 'asc' },
      })
      if (same) return { id: same.sourceId, duplicate: true }
      await db.source.create({
        data: {
          id,
          ...columnsOf(fields),
          item: jsonValue(itemFromFields(fields)),
          currentRevision: hash,
          addedById,
        },
      })
      await db.revision.create({
        data: {
          sourceId: id,
          hash,
          text: revision.text,
          blocks: jsonValue(revision.blocks),
          notes: jsonValue(notes),
          words: countWords(revision.text),
        },
      })
      await db.original.create({
        data: {
          sourceId: id,
          hash,
          sha256: sha256(original.bytes),
          fileName: original.fileName,
          mediaType: original.mediaType,
          bytes: Uint8Array.from(original.bytes),
        },
      })
      const passages = passagesOf(fields.title, revision)
      // One statement with a few parameters, however many passages there are.
      await db.$executeRaw`
        INSERT INTO passage (source_id, hash, position, kind, start, "end", text)
        SELECT ${id}, ${hash}, place - 1, kind, start, "end", text
        FROM unnest(
          ${passages.map(({ kind }) => kind)}::text[],
          ${passages.map(({ start }) => start)}::int[],
          ${passages.map(({ end }) => end)}::int[],
          ${passages.map(({ text }) => text)}::text[]
        ) WITH ORDINALITY AS passages (kind, start, "end", text, place)`
      return { id, duplicate: false }
    },
    // Ten megabytes of text take their time; so may those who import at the same moment.
    { maxWait: 30_000, timeout: 60_000 },
  )
}

/** A stored source with this very text, or null. */
export async function sourceWithText(text: string): Promise<{ id: string; title: string } | null> {
  const found = await prisma().revision.findFirst({
    where: { hash: sha256(text) },
    select: { source: { select: { id: true, title: true } } },
    orderBy: { createdAt: 'asc' },
  })
  return found?.source ?? null
}
