import type { SearchRequest } from '../core/api/search.ts'
import type { WideTerm } from '../core/search/condition.ts'
import { parseQuery } from '../core/search/query.ts'
import { prisma } from './client.ts'
import { Prisma } from './generated/client.ts'
import { filterCondition, placeBefore } from './searchFilters.ts'
import { anyUnread, isPhrase, phraseCondition, phraseSources } from './searchPhrases.ts'
import { wholeQuery } from './tsquery.ts'

/** How much work an answer is worth. */
interface Effort {
  /** Matches that are counted and divided into facets at most: the latest. */
  readonly counted: number
  /** Of what very many articles have, as many of the latest are ranked. */
  readonly texts: number
  /** The same of those that have it in their title, or as an author or outlet. */
  readonly heads: number
  /**
   * The latest sources among which is looked first. A word that most articles have is found often
   * enough among them, and what older ones have of it is never read.
   */
  readonly first: number
  /** So many matches among them are enough, if they fill the asked page. */
  readonly enough: number
}
const forWords: Effort = { counted: 1500, texts: 240, heads: 120, first: 3000, enough: 300 }
/** The order of words has to be read in each article. */
const forPhrases: Effort = { ...forWords, first: 600, enough: 60 }
/** The answer to half a word is gone with the next letter: it has to be there before. */
const whileTyping: Effort = { counted: 400, texts: 80, heads: 40, first: 500, enough: 30 }
/** So few articles are read one by one sooner than the index tells who has a frequent word. */
const mostReadDirectly = 1000
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
  /** Not every passage that might have a phrase was read. */
  unread: boolean
  labels: { label: string; count: number }[] | null
}

/** Which sources match; without terms, all that the filters let through. */
export async function findMatches(
  terms: readonly WideTerm[] | null,
  request: SearchRequest,
  now: Date,
): Promise<Matches> {
  const phrases = terms?.filter(isPhrase) ?? []
  const isTyping = parseQuery(request.q).some(({ prefix }) => prefix)
  const effort = phrases.length > 0 ? forPhrases : isTyping ? whileTyping : forWords
  const asking: Asking = { terms, request, now, effort }
  if (!terms) return look(asking, {})

  const asked = request.offset + request.limit
  const { first, enough, counted } = effort
  const wanted = Math.max(enough, asked)
  const latest = await lookFirst(asking, wanted)
  if (!latest || latest.total >= wanted) return latest ?? look(asking, { apart: phrases })
  if (phrases.length > 0) return look(asking, { apart: phrases })
  // What matches as often further back is enough at this distance.
  const further = latest.total * 150 > first ? Math.ceil((counted / latest.total) * first * 1.5) : 0
  const until = further > 0 && asked < counted ? await placeOfNth(further, request) : null
  if (until === null) return look(asking, {})
  const most = await look(asking, { since: until, wanted: counted })
  return most.total >= counted ? { ...most, more: true } : look(asking, {})
}

/** Among the latest sources; null when there are no others. */
async function lookFirst(asking: Asking, wanted: number): Promise<Matches | null> {
  const { request, effort } = asking
  const since = await placeOfNth(effort.first, request)
  if (since === null) return null
  const direct = effort.first <= mostReadDirectly ? effort.first : undefined
  const latest = await look(asking, { since, wanted, direct })
  return { ...latest, more: latest.total >= wanted }
}

interface Asking {
  readonly terms: readonly WideTerm[] | null
  readonly request: SearchRequest
  readonly now: Date
  readonly effort: Effort
}

interface Look {
  /** Only sources of at least this place. */
  readonly since?: bigint
  /** With fewer matches than this no page is made: the look was not far enough. */
  readonly wanted?: number
  /** Only that many of the latest sources, which are read one by one. */
  readonly direct?: number
  /** Phrases that are looked for in passages instead of in each article. */
  readonly apart?: readonly WideTerm[]
}

/** The `place` of the n-th latest source in the asked range of dates; null when there are fewer. */
async function placeOfNth(n: number, request: SearchRequest): Promise<bigint | null> {
  const [row] = await prisma().$queryRaw<{ place: bigint }[]>`
    SELECT place FROM source_index WHERE place < ${placeBefore(request)}
    ORDER BY place DESC, source_id OFFSET ${n} LIMIT 1`
  return row?.place ?? null
}

async function look(
  { terms, request, now, effort }: Asking,
  { since, wanted = 0, direct, apart = [] }: Look,
): Promise<Matches> {
  const { offset, limit, sort } = request
  const most = Math.max(effort.counted, offset + limit)
  const filters = filterCondition(request)
  const words = terms?.filter((term) => !apart.includes(term)) ?? []
  const reach = since === undefined ? filters : Prisma.sql`${filters} AND i.place >= ${since}`
  const page =
    terms && sort === 'relevance' ? byRelevance(direct ? null : reach, now, effort) : byDate
  const conditions = [
    reach,
    ...(words.length > 0 ? [Prisma.sql`i.tsv @@ asked.words`] : []),
    ...apart.map(phraseCondition),
    ...(terms ? [Prisma.sql`numnode(asked.query) > 0`] : []),
  ]
  const among = direct
    ? Prisma.sql`(SELECT * FROM source_index WHERE place < ${placeBefore(request)}
        ORDER BY place DESC, source_id LIMIT ${direct})`
    : Prisma.sql`source_index`
  const [row] = await prisma().$queryRaw<Row[]>`
    WITH asked AS MATERIALIZED (SELECT ${queryOf(terms)} AS query, ${queryOf(words)} AS words),
    ${apart.length > 0 ? Prisma.join(apart.map(phraseSources), ' ') : Prisma.empty}
    matching AS MATERIALIZED (
      SELECT i.source_id, i.place, i.labels, i.head FROM asked, ${among} i
      WHERE ${Prisma.join(conditions, ' AND ')}
      ORDER BY i.place DESC, i.source_id LIMIT ${most + 1}
    ),
    counted AS (
      SELECT label, count(*)::int AS count,
        row_number() OVER (PARTITION BY left(label, 1) ORDER BY count(*) DESC, label) AS rank
      FROM (SELECT labels FROM matching ORDER BY place DESC LIMIT ${effort.counted}) m, unnest(m.labels) AS label
      GROUP BY label
    )
    SELECT (SELECT count(*)::int FROM matching) AS total,
      ${apart.length > 0 ? anyUnread(apart) : Prisma.sql`false`} AS unread,
      CASE WHEN (SELECT count(*) FROM matching) >= ${wanted}
        THEN ARRAY(${page} OFFSET ${offset} LIMIT ${limit}) END AS ids,
      (SELECT json_agg(json_build_object('label', label, 'count', count) ORDER BY rank)
        FROM counted WHERE rank <= 30 AND (SELECT count(*) FROM matching) >= ${wanted}) AS labels`
  if (!row) throw new Error('A search was answered with nothing.')
  const more = row.total > most
  return {
    ids: row.ids ?? [],
    total: more ? most : row.total,
    more: more || row.unread,
    labels: row.labels ?? [],
  }
}

const queryOf = (terms: readonly WideTerm[] | null) =>
  terms && terms.length > 0 ? wholeQuery(terms) : Prisma.sql`''::tsquery`

const byDate = Prisma.sql`SELECT source_id FROM matching ORDER BY place DESC, source_id`

/**
 * Cover density over the whole article, in which a title counts ten times, an author or outlet four
 * times what a word of the text does; recency adds a tenth at most, halved after a year. Titles are
 * looked for in all that pass the filters; without filters, among the matches.
 */
function byRelevance(filters: Prisma.Sql | null, now: Date, { texts, heads }: Effort): Prisma.Sql {
  const headed = filters ? Prisma.sql`source_index` : Prisma.sql`matching`
  const reach = filters ? Prisma.sql` AND ${filters}` : Prisma.empty
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
          (SELECT i.source_id FROM asked, ${headed} i
            WHERE i.head @@ asked.query${reach}
            ORDER BY i.place DESC, i.source_id LIMIT ${heads})
        ) pool CROSS JOIN LATERAL (
          SELECT * FROM source_index WHERE source_id = pool.source_id OFFSET 0) i
      ) scored
      FULL JOIN matching m USING (source_id)
    ) ranked ORDER BY score DESC NULLS LAST, place DESC, source_id`
}
