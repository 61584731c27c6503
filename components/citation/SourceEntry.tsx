import { memo } from 'react'
import { formatEntry } from '../../core/citation/formatEntry.ts'
import type { Run } from '../../core/citation/runs.ts'
import type { CitedRecord } from '../../core/citation/sourceLookup.ts'
import { Runs } from '../ui/Runs.tsx'
import styles from './SourcesList.module.css'

interface SourceEntryProps {
  id: string
  /** As the style sets it; null until it has. */
  runs: readonly Run[] | null
  /** What is known of it until then; undefined while it is fetched, null when it does not exist. */
  source: CitedRecord | null | undefined
  /** How many citations name it. */
  count: number
}

/** An entry of the bibliography with its way to the reader. Its id is where citations lead. */
export const SourceEntry = memo(function SourceEntry({
  id,
  runs,
  source,
  count,
}: SourceEntryProps) {
  return (
    <li id={`source-${id}`} tabIndex={-1} className={styles.entry}>
      {runs ? <Runs runs={runs} /> : <Plain source={source} />}{' '}
      <a className={styles.count} href={`/sources/${encodeURIComponent(id)}`}>
        {count === 1 ? 'cited once' : `cited ${count} times`}
      </a>
    </li>
  )
})

function Plain({ source }: Pick<SourceEntryProps, 'source'>) {
  if (!source)
    return (
      <span className={styles.missing}>
        {source === null ? 'This source is not in the library.' : 'Loading…'}
      </span>
    )
  return formatEntry(source).map(({ kind, text }) => (
    <span key={kind}>{kind === 'outlet' ? <i>{text}</i> : text} </span>
  ))
}
