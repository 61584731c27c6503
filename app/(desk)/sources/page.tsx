import type { Metadata } from 'next'
import { Library } from '../../../components/library/Library.tsx'
import { can } from '../../../core/access/can.ts'
import { everything, readSearchParameters } from '../../../core/search/searchAddress.ts'
import { searchSources } from '../../../prisma/search.ts'
import { requirePerson } from '../../currentPerson.ts'

export const metadata: Metadata = { title: 'Sources' }

interface SourcesProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Sources that the page first shows. */
const pageLength = 30

/** `?q=` searches, further parameters narrow it down: see core/api/search.ts. */
export default async function SourcesPage({ searchParams }: SourcesProps) {
  const person = await requirePerson()
  const parameters = new URLSearchParams()
  for (const [key, value] of Object.entries(await searchParams))
    for (const one of [value ?? []].flat()) parameters.append(key, one)
  // An address that asks for what there is not shows everything.
  const asked = readSearchParameters(parameters).data ?? everything
  const result = await searchSources({ ...asked, limit: pageLength, offset: 0 })
  return <Library asked={asked} result={result} mayChange={can(person.role, 'source.add')} />
}
