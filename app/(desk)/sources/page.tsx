import type { Metadata } from 'next'
import { Library } from '../../../components/library/Library.tsx'
import { can } from '../../../core/access/can.ts'
import type { SearchRequest } from '../../../core/api/search.ts'
import { longestQuery } from '../../../core/search/query.ts'
import { everything, readSearchParameters } from '../../../core/search/searchAddress.ts'
import { searchSources } from '../../../prisma/search.ts'
import { listSources } from '../../../prisma/sources.ts'
import { requirePerson } from '../../currentPerson.ts'

export const metadata: Metadata = { title: 'Sources' }

interface SourcesProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Takes what `GET /api/search` takes; what cannot be understood is left out. */
export default async function SourcesPage({ searchParams }: SourcesProps) {
  const person = await requirePerson()
  const request = requestOf(await searchParams)
  const { q: query, archived } = request
  const [list, result] = await Promise.all([
    listSources({ archived, limit: 100 }),
    query ? searchSources(request) : null,
  ])
  return (
    <Library
      query={query}
      archived={archived}
      list={list}
      result={result}
      mayChange={can(person.role, 'source.add')}
    />
  )
}

function requestOf(given: Awaited<SourcesProps['searchParams']>): SearchRequest {
  const parameters = new URLSearchParams(
    Object.entries(given).flatMap(([key, value]) =>
      [value ?? []].flat().map((one): [string, string] => [key, one]),
    ),
  )
  parameters.set('q', (parameters.get('q') ?? '').slice(0, longestQuery))
  const read = readSearchParameters(parameters)
  return read.success ? read.data : { ...everything, q: parameters.get('q') ?? '' }
}
