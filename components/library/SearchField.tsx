import { Search } from 'lucide-react'
import type { RefObject } from 'react'
import { longestQuery } from '../../core/search/query.ts'
import styles from './SearchField.module.css'

interface SearchFieldProps {
  input: RefObject<HTMLInputElement | null>
  query: string
  onType: (query: string) => void
}

/** Where the library is searched from; `/` leads here from anywhere on the page. */
export function SearchField({ input, query, onType }: SearchFieldProps) {
  return (
    <search className={styles.search}>
      <Search aria-hidden className={styles.icon} />
      <input
        ref={input}
        type="search"
        className={styles.field}
        aria-label="Search the articles"
        aria-keyshortcuts="/"
        placeholder="Search the articles: words, “a phrase”, -without"
        autoComplete="off"
        value={query}
        maxLength={longestQuery}
        onChange={(event) => onType(event.target.value)}
      />
      <kbd className={styles.key} aria-hidden>
        /
      </kbd>
    </search>
  )
}
