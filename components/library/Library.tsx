'use client'

import { SlidersHorizontal, Upload } from 'lucide-react'
import Link from 'next/link'
import { useCallback, useRef, useState } from 'react'
import type { SearchRequest, SearchResult } from '../../core/api/search.ts'
import { isNarrowed } from '../../core/search/searchAddress.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { DropArea } from './DropArea.tsx'
import { EmptyLibrary } from './EmptyLibrary.tsx'
import { Facets } from './Facets.tsx'
import { FilterChips } from './FilterChips.tsx'
import { FilterDialog } from './FilterDialog.tsx'
import { chosenFilters } from './filters.ts'
import styles from './Library.module.css'
import { NoResults } from './NoResults.tsx'
import { ResultBar } from './ResultBar.tsx'
import { SearchField } from './SearchField.tsx'
import { SearchHits } from './SearchHits.tsx'
import { SourceTable } from './SourceTable.tsx'
import { useLibrary } from './useLibrary.ts'
import { useLibraryKeys } from './useLibraryKeys.ts'

interface LibraryProps {
  /** What the address asks for, and the server's answer to it. */
  asked: SearchRequest
  result: SearchResult
  /** Whether this person may import, archive and bring back. */
  mayChange: boolean
}

/** The stored articles: search, filters, results, and the way to import more. */
export function Library({ mayChange, ...initial }: LibraryProps) {
  const library = useLibrary(initial)
  const { asked, result, busy, trouble, choose } = library
  const root = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [filtering, setFiltering] = useState(false)
  // Where they stand beside the results the first of them takes the focus, elsewhere they open.
  const goToFilters = useCallback(() => {
    const first = root.current?.querySelector<HTMLElement>('[data-filters] :is(input, button)')
    if (first?.checkVisibility()) first.focus()
    else setFiltering(true)
  }, [])
  useLibraryKeys(root, field, goToFilters)
  const { hits, facets } = result
  const searching = asked.q.trim() !== ''
  const narrowed = isNarrowed(asked)
  const filters = chosenFilters(asked, facets)
  const blank = hits.length === 0 && !narrowed && !asked.archived && !busy && !trouble

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
      {blank ? (
        <EmptyLibrary mayImport={mayChange} />
      ) : (
        <div className={styles.columns}>
          <div className={styles.bar}>
            <SearchField input={field} query={asked.q} onType={(q) => library.type({ q })} />
            <Button className={styles.filterButton} onClick={() => setFiltering(true)}>
              <SlidersHorizontal aria-hidden />
              Filters{filters.length > 0 && ` (${filters.length})`}
            </Button>
          </div>
          <aside className={styles.side} aria-label="Filters" data-filters>
            <Facets asked={asked} facets={facets} onChoose={choose} />
          </aside>
          <section className={styles.results} aria-label="Results" aria-busy={busy}>
            <FilterChips filters={filters} onChoose={choose} />
            <ResultBar asked={asked} result={result} busy={busy} onChoose={choose} />
            {trouble && (
              <Notice tone="trouble" live>
                {trouble}
              </Notice>
            )}
            {hits.length === 0 && !busy && !trouble ? (
              <NoResults asked={asked} onChoose={choose} />
            ) : searching ? (
              <SearchHits hits={hits} stale={busy} />
            ) : (
              <SourceTable
                sources={hits.map(({ source }) => source)}
                stale={busy}
                mayChange={mayChange}
                onArchive={library.archive}
                onTag={(tag) => choose({ tag: [...new Set([...asked.tag, tag])] })}
              />
            )}
            {result.more && hits.length > 0 && (
              <Button className={styles.more} onClick={library.showMore}>
                Show more
              </Button>
            )}
          </section>
          <FilterDialog
            open={filtering}
            onClose={() => setFiltering(false)}
            {...{ asked, result, onChoose: choose }}
          />
        </div>
      )}
    </div>
  )
}
