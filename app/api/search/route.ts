import { readSearchParameters } from '../../../core/search/searchAddress.ts'
import { searchSources } from '../../../prisma/search.ts'
import { handle, parsed } from '../handle.ts'

export const GET = handle('source.read', async ({ query }) =>
  Response.json(await searchSources(parsed(readSearchParameters(query)))),
)
