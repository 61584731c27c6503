import { z } from 'zod'
import type { Revision, SourceDetail, SourceList, SourceSummary } from '../core/api/sources.ts'
import { block, revision as revisionSchema } from '../core/api/sources.ts'
import { detailsOfItem } from '../core/citation/item.ts'
import { prisma } from './client.ts'
import { similarSources } from './similarSources.ts'
import { listChanges } from './sourceChanges.ts'
import { listNotes } from './sourceNotes.ts'
import { summarizeSources } from './summarizeSources.ts'

interface ListOptions {
  readonly archived: boolean
  /** Id of the last source of the page before. */
  readonly after?: string | undefined
  readonly limit: number
}

/** A page of the library, the latest first. */
export async function listSources({ archived, after, limit }: ListOptions): Promise<SourceList> {
  const rows = await prisma().source.findMany({
    where: { archivedAt: archived ? { not: null } : null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    ...(after && { cursor: { id: after }, skip: 1 }),
  })
  const page = rows.slice(0, limit)
  return {
    sources: await summarizeSources(page),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  }
}

/** Null when there is no such source. */
export async function findSource(id: string): Promise<SourceSummary | null> {
  const row = await prisma().source.findUnique({ where: { id } })
  const [summary] = row ? await summarizeSources([row]) : []
  return summary ?? null
}

const blocks = z.array(block)
const extractorNotes = z.object({
  attributions: revisionSchema.shape.attributions.catch([]),
  quotes: revisionSchema.shape.quotes.catch([]),
})

/** An immutable text of a source; null when there is none with this hash. */
export async function findRevision(source: string, hash: string): Promise<Revision | null> {
  const row = await prisma().revision.findUnique({
    where: { sourceId_hash: { sourceId: source, hash } },
  })
  if (!row) return null
  return {
    source,
    hash,
    text: row.text,
    blocks: blocks.parse(row.blocks),
    ...extractorNotes.parse(row.notes),
    createdAt: row.createdAt.toISOString(),
  }
}

/** A source with its current text and who quotes it; null when there is no such source. */
export async function findSourceDetail(id: string): Promise<SourceDetail | null> {
  const row = await prisma().source.findUnique({ where: { id } })
  const [summary] = row ? await summarizeSources([row]) : []
  if (!row || !summary) return null
  const current = summary.revision === null ? null : await findRevision(id, summary.revision)
  const [revisions, original, quotes, notes, changes, similarTo] = await Promise.all([
    prisma().revision.findMany({
      where: { sourceId: id },
      select: { hash: true, createdAt: true },
      orderBy: { createdAt: 'desc' },
    }),
    // Its size without its bytes.
    prisma().$queryRaw<{ fileName: string; mediaType: string; bytes: number }[]>`
      SELECT file_name AS "fileName", media_type AS "mediaType", length(bytes) AS bytes
      FROM original WHERE source_id = ${id} AND hash = ${summary.revision}`,
    prisma().briefQuote.findMany({
      where: { sourceId: id },
      select: {
        brief: { select: { id: true, title: true } },
        quoteId: true,
        hash: true,
        start: true,
        end: true,
      },
      orderBy: [{ start: 'asc' }, { briefId: 'asc' }],
    }),
    listNotes(id),
    listChanges(id),
    similarSources(id, row.originId, current?.text ?? ''),
  ])
  const item = z.record(z.string(), z.unknown()).parse(row.item)
  return {
    ...summary,
    item,
    details: detailsOfItem(item),
    current,
    revisions: revisions.map(({ hash, createdAt }) => ({
      hash,
      createdAt: createdAt.toISOString(),
    })),
    original: original[0] ?? null,
    quotedIn: quotes.map(({ brief, quoteId, hash, start, end }) => ({
      brief,
      quote: quoteId,
      revision: hash,
      start,
      end,
    })),
    notes,
    changes,
    similarTo,
  }
}

/** The bytes that a text, the current one if none is named, was made from; null when there are none. */
export async function findOriginal(id: string, revision?: string) {
  const hash = revision ?? (await currentRevision(id))
  if (!hash) return null
  return prisma().original.findUnique({
    where: { sourceId_hash: { sourceId: id, hash } },
    select: { fileName: true, mediaType: true, bytes: true, sha256: true },
  })
}

async function currentRevision(id: string): Promise<string | null> {
  const source = await prisma().source.findUnique({
    where: { id },
    select: { currentRevision: true },
  })
  return source?.currentRevision ?? null
}
