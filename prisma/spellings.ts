import type { SearchHit } from '../core/api/search.ts'
import type { WideTerm } from '../core/search/condition.ts'
import type { SearchTerm } from '../core/search/query.ts'

export async function widenTerms(
  terms: readonly SearchTerm[],
  _exact: boolean,
): Promise<WideTerm[]> {
  return terms.map(({ text, negated, prefix }) => ({
    typed: text,
    negated,
    condition: { kind: prefix ? 'prefix' : 'phrase', text },
    alternatives: [],
  }))
}

export function matchedAs(
  _terms: readonly WideTerm[],
  _passages: SearchHit['passages'],
): SearchHit['matchedAs'] {
  return []
}
