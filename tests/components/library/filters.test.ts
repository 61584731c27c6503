import { expect, test } from 'vitest'
import { chosenFilters, facetValues, toggled } from '../../../components/library/filters.ts'
import { noFacets, type SearchFacets } from '../../../core/api/search.ts'
import { everything } from '../../../core/search/searchAddress.ts'

const ada = { id: 'u1', name: 'Ada Lund', color: 0 }
const facets: SearchFacets = {
  ...noFacets,
  outlets: [
    { value: 'Delta Courier', count: 12 },
    { value: 'The Ledger', count: 3 },
  ],
  languages: [{ value: 'fr', count: 2 }],
  people: [{ person: ada, count: 4 }],
}

test('a value is added once and taken out again', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b'])
  expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
})

test.each([
  [{ outlet: ['The Ledger'] }, ['Outlet: The Ledger']],
  [{ language: ['fr'], tag: ['water'] }, ['Language: French', 'Tag: water']],
  [{ addedBy: ['u1', 'u9'] }, ['Added by: Ada Lund', 'Added by: somebody']],
  [{ from: '2013', to: '2013' }, ['Date: 2013']],
  [{ from: '2013-11' }, ['From Nov 2013']],
  [{ to: '2013-11-22' }, ['To 22 Nov 2013']],
  [{ from: '2012', to: '2013' }, ['2012 to 2013']],
  [{ archived: true, sort: 'date' as const }, []],
])('%j is said as %j', (change, labels) => {
  const filters = chosenFilters({ ...everything, ...change }, facets)
  expect(filters.map(({ label }) => label)).toEqual(labels)
})

test('what a filter is without leaves the others of its kind', () => {
  const asked = { ...everything, outlet: ['Delta Courier', 'The Ledger'] }
  const [first] = chosenFilters(asked, facets)
  expect(first?.without).toEqual({ outlet: ['The Ledger'] })
})

test('chosen values come first, also where no result has them', () => {
  const asked = { ...everything, outlet: ['The Ledger', 'Gone Gazette'] }
  expect(facetValues('outlet', asked, facets)).toEqual([
    { value: 'Gone Gazette', label: 'Gone Gazette', count: null, chosen: true },
    { value: 'The Ledger', label: 'The Ledger', count: 3, chosen: true },
    { value: 'Delta Courier', label: 'Delta Courier', count: 12, chosen: false },
  ])
})
