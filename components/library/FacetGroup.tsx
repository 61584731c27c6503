import { useState } from 'react'
import styles from './Facets.module.css'
import type { FacetValue } from './filters.ts'

/** Values that are shown before somebody asks for all. */
const fewest = 6

interface FacetGroupProps {
  title: string
  values: readonly FacetValue[]
  onToggle: (value: string) => void
}

/** The values of one facet, the most frequent first; nothing where there are none. */
export function FacetGroup({ title, values, onToggle }: FacetGroupProps) {
  const [all, setAll] = useState(false)
  if (values.length === 0) return null
  const chosen = values.filter((value) => value.chosen).length
  const shown = all ? values : values.slice(0, Math.max(fewest, chosen))
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      {shown.map(({ value, label, count, chosen }) => (
        <label key={value} className={styles.value}>
          <input type="checkbox" checked={chosen} onChange={() => onToggle(value)} />
          <span className={styles.name} title={label}>
            {label}
          </span>
          <span className={styles.count}>{count?.toLocaleString('en-GB') ?? '–'}</span>
        </label>
      ))}
      {values.length > shown.length && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {values.length - shown.length} more
        </button>
      )}
    </fieldset>
  )
}
