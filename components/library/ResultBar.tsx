import Link from 'next/link'
import type { SearchRequest, SearchResult } from '../../core/api/search.ts'
import { isNarrowed } from '../../core/search/searchAddress.ts'
import styles from './ResultBar.module.css'

interface ResultBarProps {
  asked: SearchRequest
  result: SearchResult
  busy: boolean
  onChoose: (change: Partial<SearchRequest>) => void
}

/** How many there are, in which spellings they were looked for, and in which order they stand. */
export function ResultBar({ asked, result, busy, onChoose }: ResultBarProps) {
  const searching = asked.q.trim() !== ''
  return (
    <div className={styles.bar} data-searching={searching || undefined}>
      <p role="status" className={styles.count}>
        {busy ? 'Searching…' : countOf(asked, result)}
      </p>
      {searching && (
        <label className={styles.sort}>
          <span className="visually-hidden">Order</span>
          <select
            value={asked.sort}
            onChange={(event) =>
              onChoose({ sort: event.target.value === 'date' ? 'date' : 'relevance' })
            }
          >
            <option value="relevance">Best match first</option>
            <option value="date">Latest first</option>
          </select>
        </label>
      )}
      {searching && (asked.exact || result.spellings.length > 0) && (
        <p className={styles.spellings}>
          <span>{asked.exact ? 'Names only as they are typed.' : alsoSearched(result)}</span>{' '}
          <label className={styles.exact}>
            <input
              type="checkbox"
              checked={asked.exact}
              onChange={(event) => onChoose({ exact: event.target.checked })}
            />
            Exact only
          </label>
          <Link href="/settings#names" className={styles.edit}>
            Spellings…
          </Link>
        </p>
      )}
    </div>
  )
}

/** Spellings that are named before the rest is counted. */
const mostNamed = 6

function alsoSearched({ spellings }: SearchResult): string {
  const parts = spellings.map(({ typed, alternatives }) => {
    const named = alternatives.slice(0, mostNamed).join(', ')
    const rest = alternatives.length - mostNamed
    return `${typed} also as ${named}${rest > 0 ? ` and ${rest} more` : ''}`
  })
  return `${parts.join('; ')}.`
}

function countOf(asked: SearchRequest, { total, more, hits }: SearchResult): string {
  if (hits.length === 0) return 'Nothing found'
  const count = total.toLocaleString('en-GB')
  const noun = total === 1 ? 'article' : 'articles'
  const place = asked.archived ? ' archived' : ''
  const atLeast = more && total <= hits.length ? 'More than ' : ''
  return `${atLeast}${count}${place} ${noun}${isNarrowed(asked) ? '' : ', the latest first'}`
}
