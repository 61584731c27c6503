import type { WideTerm } from '../core/search/condition.ts'
import { plainWords } from '../core/search/plainWords.ts'
import { Prisma } from './generated/client.ts'
import { tsquery } from './tsquery.ts'

/** Passages with all the words of a phrase in which their order is read, at most. */
const mostPassages = 2_500

/** A name of ours; no part of it comes from outside. */
const name = (at: number) => Prisma.raw(`phrase${at}`)
const passages = (at: number) => Prisma.raw(`phrase${at}_passage`)

export function isPhrase({ negated, condition }: WideTerm): boolean {
  return !negated && condition.kind === 'phrase' && plainWords(condition.text).includes(' ')
}

/**
 * Sources with a phrase, as the `at`-th named subquery. An index knows only that its words are
 * there: their order is read in the passages that have all of them, which are far fewer, and
 * shorter, than such articles. A phrase of stop words asks for nothing, so that every source has it.
 */
export function phraseSources({ typed, condition }: WideTerm, at: number): Prisma.Sql {
  const phrase = Prisma.sql`(SELECT ${tsquery(condition)} AS query,
    plainto_tsquery('chancery', ${plainWords(typed)}) AS words) q`
  return Prisma.sql`${passages(at)} AS MATERIALIZED (
    SELECT p.source_id, p.tsv @@ q.query AS found FROM ${phrase}, passage p
      WHERE p.tsv @@ q.words LIMIT ${mostPassages}),
    ${name(at)} AS MATERIALIZED (
    (SELECT source_id FROM ${passages(at)} WHERE found)
    UNION
    (SELECT i.source_id FROM ${phrase}, source_index i WHERE i.head @@ q.query)
    UNION
    (SELECT i.source_id FROM ${phrase}, source_index i WHERE numnode(q.query) = 0)),`
}

/** What a row of `source_index i` must be to have the `at`-th phrase. */
export function phraseCondition(_: WideTerm, at: number): Prisma.Sql {
  return Prisma.sql`i.source_id = ANY (ARRAY(SELECT source_id FROM ${name(at)}))`
}

/** Whether there may be more passages with one of these phrases than were read. */
export function anyUnread(phrases: readonly WideTerm[]): Prisma.Sql {
  const full = phrases.map(
    (_, at) => Prisma.sql`(SELECT count(*) FROM ${passages(at)}) >= ${mostPassages}`,
  )
  return Prisma.sql`(${Prisma.join(full, ' OR ')})`
}
