import type { SourceSummary } from '../core/api/sources.ts'
import { typeOfItem } from '../core/citation/item.ts'
import { prisma } from './client.ts'
import type { Source } from './generated/client.ts'
import { summariesOf } from './people.ts'

/**
 * Completes rows of `source` to what lists show: words, who added it, how many briefs quote it,
 * how many have nearly its text. Four queries, however many rows.
 */
export async function summarizeSources(rows: readonly Source[]): Promise<SourceSummary[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const origins = rows.flatMap((row) => row.originId ?? [])
  const [revisions, people, quoting, clusters] = await Promise.all([
    prisma().revision.findMany({
      where: { sourceId: { in: ids } },
      select: { sourceId: true, hash: true, words: true },
    }),
    summariesOf(rows.flatMap((row) => row.addedById ?? [])),
    prisma().briefQuote.groupBy({ by: ['sourceId', 'briefId'], where: { sourceId: { in: ids } } }),
    origins.length === 0
      ? []
      : prisma().source.groupBy({
          by: ['originId'],
          where: { originId: { in: origins } },
          _count: true,
        }),
  ])
  const members = new Map(clusters.map((row) => [row.originId, row._count]))
  const words = new Map(revisions.map((row) => [`${row.sourceId} ${row.hash}`, row.words]))
  const briefs = new Map<string, number>()
  for (const { sourceId } of quoting) briefs.set(sourceId, (briefs.get(sourceId) ?? 0) + 1)
  return rows.map((row) => {
    const revision = row.currentRevision
    return {
      id: row.id,
      title: row.title,
      authors: row.authors,
      outlet: row.outlet,
      published: row.published,
      language: row.language,
      url: row.url,
      type: typeOfItem(row.item),
      tags: row.tags,
      words: words.get(`${row.id} ${revision}`) ?? 0,
      addedBy: (row.addedById !== null && people.get(row.addedById)) || null,
      createdAt: row.createdAt.toISOString(),
      archivedAt: row.archivedAt?.toISOString() ?? null,
      briefs: briefs.get(row.id) ?? 0,
      similar: row.originId === null ? 0 : (members.get(row.originId) ?? 1) - 1,
      revision,
    }
  })
}
