import { noFacets, type SearchRequest, type SearchResult } from '../core/api/search.ts'
import { matchedAs } from '../core/search/matchedAs.ts'
import { parseQuery } from '../core/search/query.ts'
import { prisma } from './client.ts'
import { readUnread } from './readUnread.ts'
import { facetsOf } from './searchFacets.ts'
import { findMatches } from './searchMatches.ts'
import { findPassages } from './searchPassages.ts'
import { widenTerms } from './spellings.ts'
import { summarizeSources } from './summarizeSources.ts'

/**
 * Sources that match, best or latest first, each with its best passages. Without a query: all that
 * the filters let through, without passages. A query that asks for nothing finds nothing.
 */
export async function searchSources(
  request: SearchRequest,
  now = new Date(),
): Promise<SearchResult> {
  const { q: query, exact } = request
  const asked = query.trim() !== ''
  if (asked && !exact)
    // Without the newest words a search finds all but other spellings of them: no reason to fail.
    await readUnread().catch((error: unknown) => console.error('Words were not read.', error))
  const terms = await widenTerms(parseQuery(query), exact)
  const spellings = terms
    .filter(({ alternatives }) => alternatives.length > 0)
    .map(({ typed, alternatives }) => ({ typed, alternatives: [...alternatives] }))
  if (asked && terms.every(({ negated }) => negated))
    return { query, hits: [], total: 0, more: false, facets: noFacets, spellings }
  const { ids, total, more, labels } = await findMatches(asked ? terms : null, request, now)
  const [passages, facets, sources] = await Promise.all([
    findPassages(ids, terms),
    facetsOf(labels),
    prisma()
      .source.findMany({ where: { id: { in: ids } } })
      .then(summarizeSources),
  ])
  const byId = new Map(sources.map((source) => [source.id, source]))
  const hits = ids.flatMap((id) => {
    const source = byId.get(id)
    const found = passages.get(id) ?? []
    return source ? { source, passages: found, matchedAs: matchedAs(terms, found) } : []
  })
  return { query, hits, total, more, facets, spellings }
}
