import type { SearchHit } from '../core/api/search.ts'
import { blockKind } from '../core/api/sources.ts'
import type { WideTerm } from '../core/search/condition.ts'
import { prisma } from './client.ts'
import { Prisma } from './generated/client.ts'
import { highlightMarks, highlightRanges } from './highlights.ts'
import { anyQuery, tsquery } from './tsquery.ts'

/** Passages of one source in an answer, its title not counted. */
const passagesPerSource = 3
/** Terms that are told apart when passages are compared; further ones count for their rank only. */
const mostTerms = 8

interface Row {
  sourceId: string
  kind: string
  start: number
  end: number
  text: string
  headline: string
}

/**
 * The passages of these sources that match best: those with the most of the terms, then those in
 * which they stand closest. The title comes first where it matches.
 */
export async function findPassages(
  ids: readonly string[],
  terms: readonly WideTerm[],
): Promise<Map<string, SearchHit['passages']>> {
  const wanted = terms.filter(({ negated }) => !negated)
  if (ids.length === 0 || wanted.length === 0) return new Map()
  const told = wanted.slice(0, mostTerms)
  const columns = told.map(
    ({ condition }, index) => Prisma.sql`${tsquery(condition)} AS ${name(index)}`,
  )
  const have = told.map((_, index) => Prisma.sql`(p.tsv @@ asked.${name(index)})::int`)
  const rows = await prisma().$queryRaw<Row[]>`
    WITH asked AS MATERIALIZED (SELECT ${anyQuery(terms)} AS query, ${Prisma.join(columns)}),
    scored AS (
      SELECT p.source_id, p.position, p.kind, ${Prisma.join(have, ' + ')} AS terms,
        ts_rank_cd(p.tsv, asked.query, 1) AS score
      FROM asked, unnest(${ids}::text[]) AS s (id)
        CROSS JOIN LATERAL (SELECT * FROM passage WHERE source_id = s.id OFFSET 0) p
      WHERE p.tsv @@ asked.query
    ),
    placed AS (
      SELECT *, row_number() OVER (PARTITION BY source_id, kind = 'title'
        ORDER BY terms DESC, score DESC, position) AS place
      FROM scored
    )
    SELECT p.source_id AS "sourceId", p.kind, p.start, p."end", p.text,
      ts_headline('chancery', p.text, asked.query, ${highlightMarks}) AS headline
    FROM asked, placed JOIN passage p USING (source_id, position)
    WHERE placed.place <= ${passagesPerSource}
    ORDER BY placed.kind = 'title' DESC, placed.place`
  const found = Map.groupBy(rows, (row) => row.sourceId)
  return new Map([...found].map(([id, passages]) => [id, passages.map(passageOf)]))
}

/** A column of ours; no part of it comes from outside. */
const name = (index: number) => Prisma.raw(`term${index}`)

function passageOf({ kind, start, end, text, headline }: Row): SearchHit['passages'][number] {
  return {
    kind: blockKind.parse(kind),
    start,
    end,
    text,
    highlights: highlightRanges(text, headline),
  }
}
