import type { SearchFacets, SearchRequest } from '../../core/api/search.ts'
import { formatDate } from '../../core/source/formatDate.ts'
import { languageName } from '../../core/source/languageName.ts'

/** Filters that take any of several values. */
export type ListFilter = 'outlet' | 'author' | 'language' | 'tag' | 'addedBy'

/** A filter that is in force, in words, with what takes it away. */
export interface ChosenFilter {
  readonly key: string
  readonly label: string
  readonly without: Partial<SearchRequest>
}

/** One value of a facet. */
export interface FacetValue {
  readonly value: string
  readonly label: string
  /** Null for a chosen value that no result has. */
  readonly count: number | null
  readonly chosen: boolean
}

/** A list with this value added, or taken out where it was in. */
export function toggled(values: readonly string[], value: string): string[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
}

/** What the filters say, in the order of the facets. Archived articles are a place, not a filter. */
export function chosenFilters(asked: SearchRequest, facets: SearchFacets): ChosenFilter[] {
  const of = (filter: ListFilter, prefix: string) =>
    asked[filter].map((value) => ({
      key: `${filter} ${value}`,
      label: `${prefix}: ${valueLabel(filter, value, facets)}`,
      without: { [filter]: toggled(asked[filter], value) },
    }))
  const { from, to } = asked
  const dates =
    from || to
      ? [{ key: 'dates', label: dateLabel(from, to), without: { from: undefined, to: undefined } }]
      : []
  return [
    ...of('outlet', 'Outlet'),
    ...of('author', 'Author'),
    ...dates,
    ...of('language', 'Language'),
    ...of('tag', 'Tag'),
    ...of('addedBy', 'Added by'),
  ]
}

function dateLabel(from: string | undefined, to: string | undefined): string {
  if (from && from === to) return `Date: ${formatDate(from)}`
  if (!to) return `From ${formatDate(from ?? '')}`
  return from ? `${formatDate(from)} to ${formatDate(to)}` : `To ${formatDate(to)}`
}

/** The values of a facet, chosen ones first whether or not a result has them. */
export function facetValues(
  filter: ListFilter,
  asked: SearchRequest,
  facets: SearchFacets,
): FacetValue[] {
  const counted = countsOf(filter, facets)
  const chosen = asked[filter]
  const missing = chosen.filter((value) => !counted.some((one) => one.value === value))
  const all = [
    ...missing.map((value) => ({ value, count: null })),
    ...counted.toSorted(
      (a, b) => Number(chosen.includes(b.value)) - Number(chosen.includes(a.value)),
    ),
  ]
  return all.map(({ value, count }) => ({
    value,
    label: valueLabel(filter, value, facets),
    count,
    chosen: chosen.includes(value),
  }))
}

function countsOf(filter: ListFilter, facets: SearchFacets): { value: string; count: number }[] {
  if (filter === 'addedBy')
    return facets.people.map(({ person, count }) => ({ value: person.id, count }))
  const lists = {
    outlet: facets.outlets,
    author: facets.authors,
    language: facets.languages,
    tag: facets.tags,
  }
  return lists[filter]
}

function valueLabel(filter: ListFilter, value: string, facets: SearchFacets): string {
  if (filter === 'language') return languageName(value)
  if (filter !== 'addedBy') return value
  return facets.people.find(({ person }) => person.id === value)?.person.name ?? 'somebody'
}
