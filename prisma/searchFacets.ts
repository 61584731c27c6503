import type { SearchFacets } from '../core/api/search.ts'
import { summariesOf } from './people.ts'
import type { Matches } from './searchMatches.ts'

/** Labels of the matches as the facets of an answer. */
export async function facetsOf(labels: Matches['labels']): Promise<SearchFacets> {
  const of = (letter: string) =>
    labels
      .filter(({ label }) => label.startsWith(`${letter}:`))
      .map(({ label, count }) => ({ value: label.slice(2), count }))
  const people = of('p')
  const summaries =
    people.length > 0 ? await summariesOf(people.map(({ value }) => value)) : new Map()
  return {
    outlets: of('o'),
    authors: of('a'),
    languages: of('l'),
    tags: of('t'),
    people: people.flatMap(({ value, count }) => {
      const person = summaries.get(value)
      return person ? [{ person, count }] : []
    }),
    years: of('y').toSorted((a, b) => b.value.localeCompare(a.value)),
  }
}
