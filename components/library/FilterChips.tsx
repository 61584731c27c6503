import { X } from 'lucide-react'
import type { SearchRequest } from '../../core/api/search.ts'
import styles from './FilterChips.module.css'
import type { ChosenFilter } from './filters.ts'

interface FilterChipsProps {
  filters: readonly ChosenFilter[]
  onChoose: (change: Partial<SearchRequest>) => void
}

/** The filters in force, each with what takes it away. */
export function FilterChips({ filters, onChoose }: FilterChipsProps) {
  if (filters.length === 0) return null
  return (
    <ul className={styles.chips} aria-label="Filters in force">
      {filters.map(({ key, label, without }) => (
        <li key={key}>
          <button type="button" className={styles.chip} onClick={() => onChoose(without)}>
            {label}
            <X aria-label="(remove)" className={styles.cross} />
          </button>
        </li>
      ))}
      {filters.length > 1 && (
        <li>
          <button
            type="button"
            className={styles.clear}
            onClick={() =>
              onChoose(Object.assign({}, ...filters.map(({ without }) => without), none))
            }
          >
            Clear all
          </button>
        </li>
      )}
    </ul>
  )
}

const none = { outlet: [], author: [], language: [], tag: [], addedBy: [] }
