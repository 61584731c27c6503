import type { SearchRequest } from '../core/api/search.ts'
import type { WideTerm } from '../core/search/condition.ts'
import { prisma } from './client.ts'
import { Prisma } from './generated/client.ts'
import { filterCondition } from './searchFilters.ts'
import { wholeQuery } from './tsquery.ts'

/** Matches that are counted and divided into facets at most: the latest. */
const mostCounted = 3000
/** Of a word that very many articles have, as many of the latest are ranked… */
const mostRanked = 600
/** …and as many that have it in their title, or as an author or outlet. */
const mostHeads = 300

export interface Matches {
  /** The asked page, in order. */
  readonly ids: string[]
  readonly total: number
  readonly more: boolean
  /** Each label of the matches and how many have it, the most frequent first within its kind. */
  readonly labels: readonly { readonly label: string; readonly count: number }[]
}

interface Row {
  ids: string[]
  total: number
  labels: { label: string; count: number }[] | null
}

/** Which sources match; without terms, all that the filters let through. */
export async function findMatches(
  terms: readonly WideTerm[] | null,
  request: SearchRequest,
  now: Date,
): Promise<Matches> {
  const { offset, limit, sort } = request
  const most = Math.max(mostCounted, offset + limit)
  const filters = filterCondition(request)
  const page = terms && sort === 'relevance' ? byRelevance(filters, now) : byDate
  const [row] = await prisma().$queryRaw<Row[]>`
    WITH asked AS MATERIALIZED (SELECT ${terms ? wholeQuery(terms) : Prisma.sql`''::tsquery`} AS query),
    matching AS MATERIALIZED (
      SELECT i.source_id, i.place, i.labels
      FROM ${terms ? Prisma.sql`asked, source_index i WHERE i.tsv @@ asked.query AND` : Prisma.sql`source_index i WHERE`}
        ${filters}
      ORDER BY i.place DESC, i.source_id LIMIT ${most + 1}
    ),
    counted AS (
      SELECT label, count(*)::int AS count,
        row_number() OVER (PARTITION BY left(label, 1) ORDER BY count(*) DESC, label) AS rank
      FROM (SELECT labels FROM matching ORDER BY place DESC LIMIT ${mostCounted}) m, unnest(m.labels) AS label
      GROUP BY label
    )
    SELECT (SELECT count(*)::int FROM matching) AS total,
      ARRAY(${page} OFFSET ${offset} LIMIT ${limit}) AS ids,
      (SELECT json_agg(json_build_object('label', label, 'count', count) ORDER BY rank)
        FROM counted WHERE rank <= 30) AS labels`
  if (!row) throw new Error('A search was answered with nothing.')
  const more = row.total > most
  return { ids: row.ids, total: more ? most : row.total, more, labels: row.labels ?? [] }
}

const byDate = Prisma.sql`SELECT source_id FROM matching ORDER BY place DESC, source_id`

/**
 * Cover density over the whole article, in which a title counts ten times, an author or outlet four
 * times what a word of the text does; recency adds a tenth at most, halved after a year.
 */
function byRelevance(filters: Prisma.Sql, now: Date): Prisma.Sql {
  const today = now.getUTCFullYear() * 10_000 + (now.getUTCMonth() + 1) * 100 + now.getUTCDate()
  return Prisma.sql`
    SELECT source_id FROM (
      SELECT m.source_id, m.place, scored.score FROM (
        SELECT i.source_id,
          ts_rank_cd('{0.1, 0.2, 0.4, 1}', i.tsv, asked.query, 1)
            * (1 + 0.1 / (1 + greatest(0, ${today}::int - coalesce(i.dated_from, 0)) / 10000.0)) AS score
        FROM asked, (
          (SELECT source_id FROM matching ORDER BY place DESC, source_id LIMIT ${mostRanked})
          UNION
          (SELECT i.source_id FROM asked, source_index i
            WHERE i.head @@ asked.query AND ${filters}
            ORDER BY i.place DESC, i.source_id LIMIT ${mostHeads})
        ) pool JOIN source_index i USING (source_id)
      ) scored
      FULL JOIN matching m USING (source_id)
    ) ranked ORDER BY score DESC NULLS LAST, place DESC, source_id`
}
