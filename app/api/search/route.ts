import { noFacets, type SearchResult, searchRequest } from '../../../core/api/search.ts'
import { searchSources } from '../../../prisma/search.ts'
import { handle, parse } from '../handle.ts'

const parameters = searchRequest.pick({ q: true, limit: true })

export const GET = handle('source.read', async ({ query }) => {
  const { q, limit } = parse(Object.fromEntries(query), parameters)
  const hits = await searchSources(q, limit)
  const result: SearchResult = {
    query: q,
    hits,
    total: hits.length,
    more: hits.length === limit,
    facets: noFacets,
    spellings: [],
  }
  return Response.json(result)
})
