'use client'

import { Search, Upload } from 'lucide-react'
import Link from 'next/link'
import { useRef } from 'react'
import type { SearchResult } from '../../core/api/search.ts'
import type { SourceList } from '../../core/api/sources.ts'
import { longestQuery } from '../../core/search/query.ts'
import { Notice } from '../ui/Notice.tsx'
import { DropArea } from './DropArea.tsx'
import { EmptyLibrary } from './EmptyLibrary.tsx'
import styles from './Library.module.css'
import { SearchHits } from './SearchHits.tsx'
import { SourceTable } from './SourceTable.tsx'
import { useLibrary } from './useLibrary.ts'
import { useLibraryKeys } from './useLibraryKeys.ts'

interface LibraryProps {
  /** What the address asks for, already answered by the server. */
  query: string
  archived: boolean
  list: SourceList
  result: SearchResult | null
  /** Whether this person may import, archive and bring back. */
  mayChange: boolean
}

/** The stored articles: a list, a search over their passages, and the way to import more. */
export function Library({ mayChange, ...initial }: LibraryProps) {
  const library = useLibrary(initial)
  const { query, archived, list, result, busy, trouble } = library
  const root = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useLibraryKeys(root, field)
  const searching = query.trim() !== ''
  const blank = !searching && !archived && list.sources.length === 0 && !busy && !trouble

  return (
    <div ref={root} className={styles.library}>
      {mayChange && <DropArea />}
      <header className={styles.header}>
        <h1 className={styles.heading}>Sources</h1>
        {mayChange && (
          <Link href="/sources/import" className={styles.import}>
            <Upload aria-hidden /> Import
          </Link>
        )}
      </header>
      <div className={styles.bar}>
        <search className={styles.search}>
          <Search aria-hidden className={styles.searchIcon} />
          <input
            ref={field}
            type="search"
            className={styles.searchField}
            aria-label="Search the articles"
            aria-keyshortcuts="/"
            placeholder="Search the articles: words, “a phrase”, -without"
            value={query}
            maxLength={longestQuery}
            onChange={(event) => library.search(event.target.value)}
          />
          <kbd className={styles.key} aria-hidden>
            /
          </kbd>
        </search>
        {!searching && (
          <fieldset className={styles.filters}>
            <legend className="visually-hidden">Show</legend>
            {[false, true].map((value) => (
              <label key={String(value)} className={styles.filter}>
                <input
                  type="radio"
                  name="archived"
                  className="visually-hidden"
                  checked={archived === value}
                  onChange={() => library.showArchived(value)}
                />
                {value ? 'Archived' : 'Active'}
              </label>
            ))}
          </fieldset>
        )}
      </div>
      <p role="status" className={searching ? styles.count : 'visually-hidden'}>
        {busy ? 'Searching…' : searching ? countOf(result?.hits.length ?? 0) : ''}
      </p>
      {trouble && (
        <Notice tone="trouble" live>
          {trouble}
        </Notice>
      )}
      {searching ? (
        <SearchHits hits={result?.hits ?? []} stale={busy} />
      ) : blank ? (
        <EmptyLibrary mayImport={mayChange} />
      ) : (
        <SourceTable
          sources={list.sources}
          archived={archived}
          mayChange={mayChange}
          onMore={list.next ? library.showMore : null}
          onArchive={library.archive}
        />
      )}
    </div>
  )
}

function countOf(hits: number): string {
  if (hits === 0) return 'No article has all of these words in one passage. Try fewer of them.'
  return hits === 1 ? '1 article' : `${hits} articles`
}
