import { useEffect, useId, useState } from 'react'
import { partialDate } from '../../core/api/fields.ts'
import type { SearchFacets, SearchRequest } from '../../core/api/search.ts'
import styles from './Facets.module.css'

interface DateFacetProps {
  asked: SearchRequest
  years: SearchFacets['years']
  onChoose: (change: Partial<SearchRequest>) => void
}

/** Years that are offered at most. */
const mostYears = 6

/** When it was published: from, to, or one of the years that the results have. */
export function DateFacet({ asked, years, onChoose }: DateFacetProps) {
  const { from, to } = asked
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Date</legend>
      <div className={styles.range}>
        <DateField label="From" value={from} onChoose={(from) => onChoose({ from })} />
        <DateField label="To" value={to} onChoose={(to) => onChoose({ to })} />
      </div>
      {years.length > 1 || (from && from === to) ? (
        <div className={styles.years}>
          {years.slice(0, mostYears).map(({ value, count }) => {
            const chosen = from === value && to === value
            return (
              <button
                key={value}
                type="button"
                className={styles.year}
                aria-pressed={chosen}
                title={`${count.toLocaleString('en-GB')} in ${value}`}
                onClick={() =>
                  onChoose(chosen ? { from: undefined, to: undefined } : { from: value, to: value })
                }
              >
                {value}
              </button>
            )
          })}
        </div>
      ) : null}
    </fieldset>
  )
}

interface DateFieldProps {
  label: string
  value: string | undefined
  onChoose: (date: string | undefined) => void
}

/** A partial date, taken with Enter or on leaving the field. What is none is kept, and said. */
function DateField({ label, value, onChoose }: DateFieldProps) {
  const id = useId()
  const [typed, setTyped] = useState(value ?? '')
  const [wrong, setWrong] = useState(false)
  useEffect(() => {
    setTyped(value ?? '')
    setWrong(false)
  }, [value])
  const take = () => {
    const date = typed.trim()
    const usable = date === '' || partialDate.safeParse(date).success
    setWrong(!usable)
    if (usable && date !== (value ?? '')) onChoose(date || undefined)
  }
  return (
    <div className={styles.dateField}>
      <label htmlFor={id} className={styles.dateLabel}>
        {label}
      </label>
      <input
        id={id}
        className={styles.date}
        placeholder="2013-11"
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${id}-error` : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
      {wrong && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          A year, a month (2013-11) or a day.
        </p>
      )}
    </div>
  )
}
