'use client'

import { type KeyboardEvent, useId, useState } from 'react'
import type { SourceSummary } from '../../core/api/sources.ts'
import { formatAuthors } from '../../core/citation/formatEntry.ts'
import { Field } from '../ui/Field.tsx'
import styles from './CitationEditor.module.css'
import { useSourceFinder } from './useSourceFinder.ts'

interface SourceFinderProps {
  label: string
  onChoose: (source: SourceSummary) => void
}

/** Finds a source by title, author or words: a combobox as in the ARIA Authoring Practices. */
export function SourceFinder({ label, onChoose }: SourceFinderProps) {
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const { found, error } = useSourceFinder(query)
  const list = useId()
  const active = found[Math.min(at, found.length - 1)]

  function choose(source: SourceSummary) {
    setQuery('')
    setOpen(false)
    setAt(0)
    onChoose(source)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!open) setOpen(true)
      else {
        const by = event.key === 'ArrowDown' ? 1 : -1
        setAt((was) => (was + by + found.length) % Math.max(1, found.length))
      }
    } else if (event.key === 'Enter' && open && active) {
      event.preventDefault()
      choose(active)
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation()
      setOpen(false)
    }
  }

  return (
    <div className={styles.finder}>
      <Field label={label} error={error}>
        {(control) => (
          <input
            {...control}
            role="combobox"
            aria-expanded={open}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={open && active ? `${list}-${active.id}` : undefined}
            autoComplete="off"
            placeholder="Title or author"
            value={query}
            onChange={(event) => {
              setQuery(event.target.value)
              setAt(0)
              setOpen(true)
            }}
            onKeyDown={onKeyDown}
            onBlur={() => setOpen(false)}
          />
        )}
      </Field>
      <div id={list} role="listbox" aria-label="Sources" className={styles.found} hidden={!open}>
        {open &&
          found.map((source) => (
            <div
              key={source.id}
              id={`${list}-${source.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={source === active}
              className={styles.option}
              onMouseDown={(event) => {
                event.preventDefault()
                choose(source)
              }}
            >
              <span className={styles.title}>{source.title}</span>
              <span className={styles.by}>
                {[formatAuthors(source.authors), source.outlet, source.published?.slice(0, 4)]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </div>
          ))}
      </div>
      {open && query.trim() && found.length === 0 && !error && (
        <p className={styles.none} role="status">
          Nothing in the library matches.
        </p>
      )}
    </div>
  )
}
