import type { Condition, WideTerm } from '../core/search/condition.ts'
import { plainWords } from '../core/search/plainWords.ts'
import { Prisma } from './generated/client.ts'

/**
 * A condition as a `tsquery` in the configuration `chancery`. PostgreSQL itself makes lexemes of
 * the words, given as parameters; stop words drop out.
 */
export function tsquery(condition: Condition): Prisma.Sql {
  switch (condition.kind) {
    case 'all':
      return Prisma.sql`(${Prisma.join(condition.of.map(tsquery), ' && ')})`
    case 'any':
      return Prisma.sql`(${Prisma.join(condition.of.map(tsquery), ' || ')})`
    case 'prefix':
      return Prisma.sql`to_tsquery('chancery', ${`${quoted(plainWords(condition.text))}:*`})`
    default:
      return Prisma.sql`phraseto_tsquery('chancery', ${plainWords(condition.text)})`
  }
}

/** All terms at once, negated ones too. There is at least one. */
export function wholeQuery(terms: readonly WideTerm[]): Prisma.Sql {
  const parts = terms.map(({ negated, condition }) =>
    negated ? Prisma.sql`(!! ${tsquery(condition)})` : tsquery(condition),
  )
  return Prisma.join(parts, ' && ')
}

/** Any of the terms that are not negated, for marking what was found. */
export function anyQuery(terms: readonly WideTerm[]): Prisma.Sql {
  const wanted = terms.filter(({ negated }) => !negated)
  return tsquery({ kind: 'any', of: wanted.map(({ condition }) => condition) })
}

/** A quoted operand of `to_tsquery`, within which nothing is an operator. */
function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
