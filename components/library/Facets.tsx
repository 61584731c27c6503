import type { SearchFacets, SearchRequest } from '../../core/api/search.ts'
import { DateFacet } from './DateFacet.tsx'
import { FacetGroup } from './FacetGroup.tsx'
import styles from './Facets.module.css'
import { facetValues, type ListFilter, toggled } from './filters.ts'

interface FacetsProps {
  asked: SearchRequest
  facets: SearchFacets
  onChoose: (change: Partial<SearchRequest>) => void
}

const before: readonly (readonly [ListFilter, string])[] = [
  ['outlet', 'Outlet'],
  ['author', 'Author'],
]
const after: readonly (readonly [ListFilter, string])[] = [
  ['tag', 'Tag'],
  ['language', 'Language'],
  ['addedBy', 'Added by'],
]

/** How the results divide; each value narrows them down, several of one kind widen them again. */
export function Facets({ asked, facets, onChoose }: FacetsProps) {
  const group = ([filter, title]: readonly [ListFilter, string]) => (
    <FacetGroup
      key={filter}
      title={title}
      values={facetValues(filter, asked, facets)}
      onToggle={(value) => onChoose({ [filter]: toggled(asked[filter], value) })}
    />
  )
  return (
    <div className={styles.facets}>
      {before.map(group)}
      <DateFacet asked={asked} years={facets.years} onChoose={onChoose} />
      {after.map(group)}
      <fieldset className={styles.group}>
        <legend className={styles.legend}>Show</legend>
        {[false, true].map((archived) => (
          <label key={String(archived)} className={styles.value}>
            <input
              type="radio"
              name="archived"
              checked={asked.archived === archived}
              onChange={() => onChoose({ archived })}
            />
            <span className={styles.name}>{archived ? 'Archived' : 'Active'}</span>
          </label>
        ))}
      </fieldset>
    </div>
  )
}
