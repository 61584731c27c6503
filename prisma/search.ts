import type { SearchHit } from '../core/api/search.ts'
import { blockKind } from '../core/api/sources.ts'
import { parseQuery } from '../core/search/query.ts'
import { prisma } from './client.ts'
import { highlightMarks, highlightRanges } from './highlights.ts'
import { summarizeSources } from './summarizeSources.ts'
import { tsquery } from './tsquery.ts'

/** Passages of one source in an answer, its title not counted. */
const passagesPerSource = 3

/**
 * How many matching passages are ranked at most: a word that nearly every article has costs no
 * more than this. Titles are counted apart and have an index of their own.
 */
const mostRanked = 3000

/** A title says more about an article than a passage does. */
const titleWeight = 4

/** Share that a source's further passages add to its best one. */
const furtherWeight = 0.1

interface Row {
  sourceId: string
  kind: string
  start: number
  end: number
  text: string
  headline: string
}

/** Sources whose passages match, best first, each with its best passages. Archived ones are left out. */
export async function searchSources(query: string, limit: number): Promise<SearchHit[]> {
  const terms = parseQuery(query)
  if (terms.every((term) => term.negated)) return []
  const rows = await prisma().$queryRaw<Row[]>`
    WITH asked AS MATERIALIZED (SELECT ${tsquery(terms)} AS query),
    found AS MATERIALIZED (
      (SELECT p.source_id, p.position, p.kind, p.tsv
        FROM asked, passage p JOIN source s ON s.id = p.source_id
        WHERE p.tsv @@ asked.query AND p.kind = 'title' AND s.archived_at IS NULL
        LIMIT ${mostRanked})
      UNION ALL
      (SELECT p.source_id, p.position, p.kind, p.tsv
        FROM asked, passage p JOIN source s ON s.id = p.source_id
        WHERE p.tsv @@ asked.query AND p.kind <> 'title' AND s.archived_at IS NULL
        LIMIT ${mostRanked})
    ),
    scored AS (
      SELECT source_id, position, kind, ts_rank_cd(tsv, query, 1)
        * CASE kind WHEN 'title' THEN ${titleWeight}::int ELSE 1 END AS score
      FROM found, asked
    ),
    placed AS (
      SELECT *, row_number() OVER (
        PARTITION BY source_id, kind = 'title' ORDER BY score DESC, position) AS place
      FROM scored
    ),
    best AS (
      SELECT source_id, max(score) + ${furtherWeight}::float8 * sum(score) AS score
      FROM scored GROUP BY source_id ORDER BY score DESC, source_id LIMIT ${limit}
    )
    SELECT p.source_id AS "sourceId", p.kind, p.start, p."end", p.text,
      ts_headline('chancery', p.text, asked.query, ${highlightMarks}) AS headline
    FROM asked, best
      JOIN placed USING (source_id)
      JOIN passage p USING (source_id, position)
    WHERE placed.place <= ${passagesPerSource}
    ORDER BY best.score DESC, source_id, placed.score DESC, position`
  const sources = await prisma().source.findMany({
    where: { id: { in: [...new Set(rows.map((row) => row.sourceId))] } },
  })
  const passages = Map.groupBy(rows, (row) => row.sourceId)
  const summaries = await summarizeSources(sources)
  const byId = new Map(summaries.map((source) => [source.id, source]))
  return [...passages].flatMap(([id, found]) => {
    const source = byId.get(id)
    return source ? { source, passages: found.map(passageOf), matchedAs: [] } : []
  })
}

function passageOf({ kind, start, end, text, headline }: Row): SearchHit['passages'][number] {
  return {
    kind: blockKind.parse(kind),
    start,
    end,
    text,
    highlights: highlightRanges(text, headline),
  }
}
