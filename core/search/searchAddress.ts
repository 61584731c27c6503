import type { SearchRequest } from '../api/search.ts'
import { searchRequest } from '../api/search.ts'

const lists = ['outlet', 'author', 'language', 'tag', 'addedBy'] as const

/**
 * What an address asks for: `?q=grain&outlet=A&outlet=B&from=2013`. Lists come from repeated
 * parameters; what is unknown is ignored. Returns the Zod result, so that callers report or fall back.
 */
export function readSearchParameters(parameters: URLSearchParams) {
  const single = Object.fromEntries(
    [...parameters].filter(([key, value]) => value !== '' && !isList(key)),
  )
  return searchRequest.safeParse({
    ...single,
    ...Object.fromEntries(lists.map((key) => [key, parameters.getAll(key).filter(Boolean)])),
  })
}

/** The parameters of a request, without those that say what is so by default. */
export function writeSearchParameters(request: SearchRequest): URLSearchParams {
  const parameters = new URLSearchParams()
  const { q, exact, from, to, archived, sort } = request
  if (q.trim()) parameters.set('q', q.trim())
  for (const key of lists) for (const value of request[key]) parameters.append(key, value)
  if (from) parameters.set('from', from)
  if (to) parameters.set('to', to)
  if (exact) parameters.set('exact', 'true')
  if (archived) parameters.set('archived', 'true')
  if (sort !== 'relevance') parameters.set('sort', sort)
  return parameters
}

/** Everything, the latest first. */
export const everything: SearchRequest = searchRequest.parse({})

/** Whether anything but the order narrows the whole library down. */
export function isNarrowed(request: SearchRequest): boolean {
  const { q, from, to } = request
  return q.trim() !== '' || Boolean(from || to) || lists.some((key) => request[key].length > 0)
}

function isList(key: string): boolean {
  return (lists as readonly string[]).includes(key)
}
