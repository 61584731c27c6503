import type { SearchRequest } from '../core/api/search.ts'
import type { WideTerm } from '../core/search/condition.ts'
import { parseQuery } from '../core/search/query.ts'
import { prisma } from './client.ts'
import { Prisma } from './generated/client.ts'
import { filterCondition, placeBefore } from './searchFilters.ts'
import { isPhrase, phraseCondition, phraseSources } from './searchPhrases.ts'
import { wholeQuery } from './tsquery.ts'

/** Matches that are counted and divided into facets at most: the latest. */
const mostCounted = 1500
/** Of what very many articles have, as many of them are ranked. */
interface Ranked {
  /** The latest. */
  readonly texts: number
  /** The latest that have it in their title, or as an author or outlet. */
  readonly heads: number
}
const ranked: Ranked = { texts: 240, heads: 120 }
/** The answer to half a word is gone with the next letter: it has to be there before. */
const rankedWhileTyping: Ranked = { texts: 80, heads: 40 }

/**
 * The latest sources among which is looked first. A word that most articles have is found often
 * enough among them, and what older ones have of it is never read.
 */
const firstLook = 3000
/** The same where the order of words has to be read in each article. */
const firstLookForPhrases = 1000
/** Share of the first look that must match for it to be enough. */
const enough = 0.1

export interface Matches {
  /** The asked page, in order. */
  readonly ids: string[]
  readonly total: number
  readonly more: boolean
  /** Each label of the matches and how many have it, the most frequent first within its kind. */
  readonly labels: readonly { readonly label: string; readonly count: number }[]
}

interface Row {
  ids: string[] | null
  total: number
  labels: { label: string; count: number }[] | null
}

/** Which sources match; without terms, all that the filters let through. */
export async function findMatches(
  terms: readonly WideTerm[] | null,
  request: SearchRequest,
  now: Date,
): Promise<Matches> {
  if (!terms) return look(terms, request, now, {})
  const span = terms.some(isPhrase) ? firstLookForPhrases : firstLook
  const since = await placeOfNth(span, request)
  if (since === null) return look(terms, request, now, {})
  const asked = request.offset + request.limit
  const wanted = Math.max(span * enough, asked)
  const latest = await look(terms, request, now, { since, wanted })
  if (latest.total >= wanted) return { ...latest, more: true }
  // What matches as often further back is enough at this distance.
  const further = latest.total > 20 ? Math.ceil((mostCounted / latest.total) * span * 1.5) : null
  const until = further && asked < mostCounted ? await placeOfNth(further, request) : null
  if (until === null) return look(terms, request, now, {})
  const most = await look(terms, request, now, { since: until, wanted: mostCounted, apart: true })
  return most.total >= mostCounted ? { ...most, more: true } : look(terms, request, now, {})
}

interface Look {
  /** Only sources of at least this place. */
  readonly since?: bigint
  /** With fewer matches than this no page is made: the look was not far enough. */
  readonly wanted?: number
  /** Phrases are looked for in passages instead of in each article. */
  readonly apart?: boolean
}

/** The `place` of the n-th latest source in the asked range of dates; null when there are fewer. */
async function placeOfNth(n: number, request: SearchRequest): Promise<bigint | null> {
  const [row] = await prisma().$queryRaw<{ place: bigint }[]>`
    SELECT place FROM source_index WHERE place < ${placeBefore(request)}
    ORDER BY place DESC, source_id OFFSET ${n} LIMIT 1`
  return row?.place ?? null
}

async function look(
  terms: readonly WideTerm[] | null,
  request: SearchRequest,
  now: Date,
  { since, wanted = 0, apart: isApart = since === undefined }: Look,
): Promise<Matches> {
  const { offset, limit, sort } = request
  const most = Math.max(mostCounted, offset + limit)
  const filters = filterCondition(request)
  const apart = isApart ? (terms?.filter(isPhrase) ?? []) : []
  const words = terms?.filter((term) => !apart.includes(term)) ?? []
  const reach = since === undefined ? filters : Prisma.sql`${filters} AND i.place >= ${since}`
  const isTyping = parseQuery(request.q).some(({ prefix }) => prefix)
  const depth = isTyping ? rankedWhileTyping : ranked
  const page = terms && sort === 'relevance' ? byRelevance(reach, now, depth) : byDate
  const conditions = [
    reach,
    ...(words.length > 0 ? [Prisma.sql`i.tsv @@ asked.words`] : []),
    ...apart.map(phraseCondition),
    ...(terms ? [Prisma.sql`numnode(asked.query) > 0`] : []),
  ]
  const [row] = await prisma().$queryRaw<Row[]>`
    WITH asked AS MATERIALIZED (SELECT ${queryOf(terms)} AS query, ${queryOf(words)} AS words),
    ${apart.length > 0 ? Prisma.join(apart.map(phraseSources), ' ') : Prisma.empty}
    matching AS MATERIALIZED (
      SELECT i.source_id, i.place, i.labels FROM asked, source_index i
      WHERE ${Prisma.join(conditions, ' AND ')}
      ORDER BY i.place DESC, i.source_id LIMIT ${most + 1}
    ),
    counted AS (
      SELECT label, count(*)::int AS count,
        row_number() OVER (PARTITION BY left(label, 1) ORDER BY count(*) DESC, label) AS rank
      FROM (SELECT labels FROM matching ORDER BY place DESC LIMIT ${mostCounted}) m, unnest(m.labels) AS label
      GROUP BY label
    )
    SELECT (SELECT count(*)::int FROM matching) AS total,
      CASE WHEN (SELECT count(*) FROM matching) >= ${wanted}
        THEN ARRAY(${page} OFFSET ${offset} LIMIT ${limit}) END AS ids,
      (SELECT json_agg(json_build_object('label', label, 'count', count) ORDER BY rank)
        FROM counted WHERE rank <= 30 AND (SELECT count(*) FROM matching) >= ${wanted}) AS labels`
  if (!row) throw new Error('A search was answered with nothing.')
  const more = row.total > most
  return { ids: row.ids ?? [], total: more ? most : row.total, more, labels: row.labels ?? [] }
}

const queryOf = (terms: readonly WideTerm[] | null) =>
  terms && terms.length > 0 ? wholeQuery(terms) : Prisma.sql`''::tsquery`

const byDate = Prisma.sql`SELECT source_id FROM matching ORDER BY place DESC, source_id`

/**
 * Cover density over the whole article, in which a title counts ten times, an author or outlet four
 * times what a word of the text does; recency adds a tenth at most, halved after a year.
 */
function byRelevance(reach: Prisma.Sql, now: Date, { texts, heads }: Ranked): Prisma.Sql {
  const today = now.getUTCFullYear() * 10_000 + (now.getUTCMonth() + 1) * 100 + now.getUTCDate()
  return Prisma.sql`
    SELECT source_id FROM (
      SELECT source_id, coalesce(m.place, scored.place) AS place, scored.score FROM (
        SELECT i.source_id, i.place,
          ts_rank_cd('{0.1, 0.2, 0.4, 1}', i.tsv, asked.query, 1)
            * (1 + 0.1 / (1 + greatest(0, ${today}::int - coalesce(i.dated_from, 0)) / 10000.0)) AS score
        FROM asked, (
          (SELECT source_id FROM matching ORDER BY place DESC, source_id LIMIT ${texts})
          UNION
          (SELECT i.source_id FROM asked, source_index i
            WHERE i.head @@ asked.query AND ${reach}
            ORDER BY i.place DESC, i.source_id LIMIT ${heads})
        ) pool CROSS JOIN LATERAL (
          SELECT * FROM source_index WHERE source_id = pool.source_id OFFSET 0) i
      ) scored
      FULL JOIN matching m USING (source_id)
    ) ranked ORDER BY score DESC NULLS LAST, place DESC, source_id`
}
