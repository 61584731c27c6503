import type { Counts } from './EntryStore.ts'
import { type EntryFilter, entryFilters } from './entryFilter.ts'
import styles from './QueueFilters.module.css'

interface QueueFiltersProps {
  filter: EntryFilter
  counts: Counts
  onFilter: (filter: EntryFilter) => void
}

/** Shows a part of the list, by what is to be done. */
export function QueueFilters({ filter, counts, onFilter }: QueueFiltersProps) {
  const shown: Readonly<Record<EntryFilter, readonly [string, number]>> = {
    all: ['All', counts.all],
    open: ['To look at', counts.ready],
    warned: ['With warnings', counts.warned],
    failed: ['Failed', counts.failed],
    done: ['Done', counts.stored + counts.duplicate],
  }
  return (
    <fieldset className={styles.filters}>
      <legend className="visually-hidden">Show</legend>
      {entryFilters.map((value) => {
        const [word, count] = shown[value]
        return (
          <label key={value} className={styles.filter} data-none={count === 0 || undefined}>
            <input
              type="radio"
              name="entries"
              className="visually-hidden"
              checked={filter === value}
              onChange={() => onFilter(value)}
            />
            {word} <span className={styles.count}>{count.toLocaleString('en-GB')}</span>
          </label>
        )
      })}
    </fieldset>
  )
}
