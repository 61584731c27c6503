'use client'

import { memo, useDeferredValue, useSyncExternalStore } from 'react'
import { citedSources } from '../../core/citation/citedSources.ts'
import type { SourceLookup } from '../../core/citation/sourceLookup.ts'
import { bundledStyle } from '../../core/citation/styles.ts'
import type { CitationStore, CitationsRead } from './CitationStore.ts'
import { Notes } from './Notes.tsx'
import { SourceEntry } from './SourceEntry.tsx'
import styles from './SourcesList.module.css'

interface SourcesListProps {
  citations: CitationStore
  sources: SourceLookup
  /** Id of the style, which names its list of sources. */
  style: string
  /** Back to where a citation stands in the text. */
  onJump: (id: string) => void
}

/** Notes and bibliography after a brief's text, as its style sets them; they follow it by themselves. */
export function SourcesList({ citations, ...rest }: SourcesListProps) {
  // Numbering hundreds of notes anew must not hold up the key that made it necessary.
  const read = useDeferredValue(
    useSyncExternalStore(citations.subscribe, citations.read, citations.read),
  )
  return <Lists read={read} {...rest} />
}

type ListsProps = Omit<SourcesListProps, 'citations'> & { read: CitationsRead }

const Lists = memo(function Lists({ read, sources, style, onJump }: ListsProps) {
  const counts = citedSources(read.citations)
  const heading = bundledStyle(style)?.heading ?? 'Bibliography'
  const entries = read.bibliography?.filter(({ source }) => counts.has(source)) ?? null
  if (counts.size === 0) return null
  return (
    <footer className={styles.foot}>
      {read.kind === 'note' && entries && (
        <section aria-labelledby="brief-notes">
          <h2 id="brief-notes">Notes</h2>
          <Notes read={read} onJump={onJump} />
        </section>
      )}
      {(entries === null || entries.length > 0) && (
        <section aria-labelledby="brief-sources">
          <h2 id="brief-sources">{heading}</h2>
          <ul className={styles.bibliography}>
            {[...(entries ?? counts.keys())].map((entry) => {
              const id = typeof entry === 'string' ? entry : entry.source
              return (
                <SourceEntry
                  key={id}
                  id={id}
                  runs={typeof entry === 'string' ? null : entry.runs}
                  source={typeof entry === 'string' ? sources.source(id) : undefined}
                  count={counts.get(id) ?? 0}
                />
              )
            })}
          </ul>
        </section>
      )}
      {read.trouble && (
        <p role="status" className={styles.trouble}>
          The citations are not set in the style just now: {read.trouble} It is tried again.
        </p>
      )}
    </footer>
  )
})
