import { z } from 'zod'
import type { SearchResult } from '../../../core/api/sources.ts'
import { longestQuery } from '../../../core/search/query.ts'
import { searchSources } from '../../../prisma/search.ts'
import { handle, parse } from '../handle.ts'

const parameters = z.object({
  q: z.string().max(longestQuery, `Search with at most ${longestQuery} characters.`).default(''),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})

export const GET = handle('source.read', async ({ query }) => {
  const { q, limit } = parse(Object.fromEntries(query), parameters)
  const result: SearchResult = { query: q, hits: await searchSources(q, limit) }
  return Response.json(result)
})
