import { nearlySame } from '../core/source/similarity/nearlySame.ts'
import { longestCompared, shinglesOf } from '../core/source/similarity/shinglesOf.ts'
import type { Db } from './locks.ts'

/** How many sources are compared at most, those with the most bands in common. */
const mostCompared = 20

interface Text {
  readonly shingles: ReadonlySet<number>
  readonly bands: readonly number[]
}

export interface Similar {
  readonly id: string
  readonly title: string
  readonly outlet: string | null
  readonly published: string | null
  readonly originId: string | null
  /** See core/api/sources.ts. */
  readonly share: number
}

/**
 * Sources in the library whose current text is nearly this one, most alike first. Those that share a
 * band are looked up in the index; then the texts themselves decide.
 */
export async function findSimilar(
  db: Pick<Db, '$queryRaw'>,
  { shingles, bands }: Text,
  except: string | null,
): Promise<Similar[]> {
  if (bands.length === 0) return []
  const rows = await db.$queryRaw<(Omit<Similar, 'share'> & { text: string })[]>`
    SELECT s.id, s.title, s.outlet, s.published, s.origin_id AS "originId",
      left(r.text, ${longestCompared}::int) AS text
    FROM (
      SELECT *, (SELECT count(*) FROM unnest(bands) band WHERE band = ANY(${bands}::int[])) AS shared
      FROM source
      WHERE bands && ${bands}::int[] AND archived_at IS NULL AND id IS DISTINCT FROM ${except}
      ORDER BY shared DESC, created_at
      LIMIT ${mostCompared}
    ) s JOIN revision r ON r.source_id = s.id AND r.hash = s.current_revision`
  return rows
    .flatMap(({ text, ...source }) => {
      const likeness = nearlySame(shingles, shinglesOf(text))
      return likeness ? [{ ...source, share: likeness.share }] : []
    })
    .sort((a, b) => b.share - a.share)
}
