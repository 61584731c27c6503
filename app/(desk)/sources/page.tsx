import type { Metadata } from 'next'
import { Library } from '../../../components/library/Library.tsx'
import { can } from '../../../core/access/can.ts'
import { noFacets } from '../../../core/api/search.ts'
import { longestQuery } from '../../../core/search/query.ts'
import { searchSources } from '../../../prisma/search.ts'
import { listSources } from '../../../prisma/sources.ts'
import { requirePerson } from '../../currentPerson.ts'

export const metadata: Metadata = { title: 'Sources' }

interface SourcesProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** `?q=` searches; `?archived=true` lists what is archived. */
export default async function SourcesPage({ searchParams }: SourcesProps) {
  const person = await requirePerson()
  const { q, archived } = await searchParams
  const query = typeof q === 'string' ? q.slice(0, longestQuery) : ''
  const showsArchived = archived === 'true'
  const [list, hits] = await Promise.all([
    listSources({ archived: showsArchived, limit: 100 }),
    query ? searchSources(query, 30) : null,
  ])
  return (
    <Library
      query={query}
      archived={showsArchived}
      list={list}
      result={
        hits && {
          query,
          hits,
          total: hits.length,
          more: false,
          facets: noFacets,
          spellings: [],
        }
      }
      mayChange={can(person.role, 'source.add')}
    />
  )
}
