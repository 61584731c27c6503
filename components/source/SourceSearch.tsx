'use client'

import { Search } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react'
import type { TextRange } from '../../core/quote/sentences.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Notice } from '../ui/Notice.tsx'
import { bringIntoView } from './bringIntoView.ts'
import { ResultRow } from './ResultRow.tsx'
import { optionsOf, type ResultOption } from './resultOptions.ts'
import styles from './SourceSearch.module.css'
import { useSearch } from './useSearch.ts'

interface SourceSearchProps {
  input: RefObject<HTMLInputElement | null>
  /** Opens an article; with the sentence that matched, when there is one. */
  onOpen: (source: string, sentence: TextRange | null) => void
  onLeave: () => void
}

/** The search field with its results: arrows choose, Enter opens. */
export function SourceSearch({ input, onOpen, onLeave }: SourceSearchProps) {
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const { result, error, busy } = useSearch(query)
  const options = result ? optionsOf(result.hits) : []

  // Whoever presses Enter means what they typed, not the answer to what they typed before.
  const openOnAnswer = useRef(false)
  const answered = result !== null && !busy && result.query === query.trim()

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer begins at its top
  useEffect(() => {
    setActive(0)
    if (openOnAnswer.current) open(options[0])
    openOnAnswer.current = false
  }, [result])
  useEffect(() => {
    const row = list.current?.querySelector(`[data-index="${active}"]`)
    if (row) bringIntoView(row, 'nearest')
  }, [active])

  const open = (option: ResultOption | undefined) =>
    option && onOpen(option.source.id, option.sentence)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const moves: Record<string, number> = { ArrowDown: active + 1, ArrowUp: active - 1 }
    const next = moves[event.key]
    if (next !== undefined) setActive(Math.max(0, Math.min(options.length - 1, next)))
    else if (event.key === 'Enter' && answered) open(options[active])
    else if (event.key === 'Enter') openOnAnswer.current = true
    else if (event.key === 'Escape' && query) setQuery('')
    else if (event.key === 'Escape') onLeave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const empty = result && !busy && options.length === 0
  return (
    <search className={styles.search}>
      <div className={styles.field}>
        <Search size={16} aria-hidden />
        <input
          ref={input}
          type="search"
          role="combobox"
          aria-label="Search the sources"
          aria-expanded={options.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={options.length > 0 ? `${id}-${active}` : undefined}
          autoComplete="off"
          maxLength={400}
          placeholder="Search sources"
          value={query}
          onChange={(event) => {
            openOnAnswer.current = false
            setQuery(event.target.value)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {error && <Notice tone="trouble">{error}</Notice>}
      {result && !result.query && options.length > 0 && (
        <h2 className={styles.recent}>Added last</h2>
      )}
      {empty && result.query && (
        <p className={styles.none}>Nothing in the library has “{result.query}”. Try fewer words.</p>
      )}
      {empty && !result.query && (
        <EmptyState title="No sources yet" action={<a href="/sources/import">Import articles</a>}>
          Quotations come from stored articles: paste a text or drop files to store the first.
        </EmptyState>
      )}
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label="Sources"
        aria-busy={busy}
        tabIndex={-1}
      >
        {options.map((option, index) => (
          <ResultRow
            key={option.key}
            id={`${id}-${index}`}
            index={index}
            option={option}
            active={index === active}
            onOpen={() => open(option)}
          />
        ))}
      </div>
      <p className="visually-hidden" role="status">
        {result?.query && !busy ? `${options.length} passages found` : ''}
      </p>
    </search>
  )
}
