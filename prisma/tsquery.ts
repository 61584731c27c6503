import type { SearchTerm } from '../core/search/query.ts'
import { Prisma } from './generated/client.ts'

/**
 * The terms as one `tsquery` in the configuration `chancery`. PostgreSQL itself makes lexemes of
 * the words, given as parameters; stop words drop out of the conjunction. There is at least one term.
 */
export function tsquery(terms: readonly SearchTerm[]): Prisma.Sql {
  return Prisma.join(terms.map(condition), ' && ')
}

function condition({ text, negated, prefix }: SearchTerm): Prisma.Sql {
  if (prefix) return Prisma.sql`to_tsquery('chancery', ${`${quoted(text)}:*`})`
  const words = Prisma.sql`phraseto_tsquery('chancery', ${text})`
  return negated ? Prisma.sql`(!! ${words})` : words
}

/** A quoted operand of `to_tsquery`, within which nothing is an operator. */
function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
