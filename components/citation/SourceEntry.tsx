import type { SourceSummary } from '../../core/api/sources.ts'
import type { CitedSource } from '../../core/citation/citationNumbers.ts'
import { type EntryPart, formatEntry } from '../../core/citation/formatEntry.ts'
import styles from './SourcesList.module.css'

interface SourceEntryProps {
  cited: CitedSource
  /** Undefined while it is fetched, null when it does not exist. */
  source: SourceSummary | null | undefined
}

/** One numbered entry with its link to the reader. Its id is where citation numbers lead. */
export function SourceEntry({ cited, source }: SourceEntryProps) {
  const count = cited.quotes === 1 ? '1 quotation' : `${cited.quotes} quotations`
  return (
    <li id={`source-${cited.source}`} tabIndex={-1} className={styles.entry} value={cited.number}>
      <span className={styles.number} aria-hidden>
        {cited.number}.
      </span>
      <span>
        {source ? (
          formatEntry(source).map((part) => (
            <span key={part.kind}>
              <Part part={part} id={cited.source} />{' '}
            </span>
          ))
        ) : (
          <span className={styles.missing}>
            {source === null ? 'This source is not in the library.' : 'Loading…'}{' '}
          </span>
        )}
        <span className={styles.count}>{count}</span>
      </span>
    </li>
  )
}

function Part({ part, id }: { part: EntryPart; id: string }) {
  if (part.kind === 'title') return <a href={`/sources/${id}`}>{part.text}</a>
  if (part.kind === 'outlet') return <i>{part.text}</i>
  if (part.kind !== 'url') return part.text
  return (
    <a className={styles.url} href={part.text} rel="noreferrer" target="_blank">
      {part.text}
    </a>
  )
}
