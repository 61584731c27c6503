import type { SimilarSource } from '../core/api/sources.ts'
import { likenessOf } from '../core/source/similarity/nearlySame.ts'
import { longestCompared, shinglesOf } from '../core/source/similarity/shinglesOf.ts'
import { prisma } from './client.ts'

/** How many are shown; each is compared while the reader waits. */
const mostShown = 30

/** The other members of a source's cluster, most alike first. */
export async function similarSources(
  id: string,
  originId: string | null,
  text: string,
): Promise<SimilarSource[]> {
  if (originId === null) return []
  const rows = await prisma().$queryRaw<(Omit<SimilarSource, 'share'> & { text: string })[]>`
    SELECT s.id, s.title, s.outlet, s.published, left(r.text, ${longestCompared}::int) AS text
    FROM source s JOIN revision r ON r.source_id = s.id AND r.hash = s.current_revision
    WHERE s.origin_id = ${originId} AND s.id <> ${id}
    ORDER BY s.created_at, s.id LIMIT ${mostShown}`
  const own = shinglesOf(text)
  return rows
    .map((row) => ({ ...withoutText(row), share: likenessOf(own, shinglesOf(row.text)).share }))
    .sort((a, b) => b.share - a.share)
}

function withoutText<Row extends { text: string }>({ text: _, ...rest }: Row): Omit<Row, 'text'> {
  return rest
}
