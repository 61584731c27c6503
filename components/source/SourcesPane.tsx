'use client'

import { type KeyboardEvent, type Ref, useImperativeHandle, useRef, useState } from 'react'
import type { PassageRange, QuoteAttributes } from '../../core/schema/quoteAttributes.ts'
import { lazyPart } from '../ui/lazyPart.tsx'
import type { ReadingPlace } from './Reading.tsx'
import { SourceSearch } from './SourceSearch.tsx'
import styles from './SourcesPane.module.css'

// The page opens without it: an article is read later.
const Reading = lazyPart(async () => (await import('./Reading.tsx')).Reading)

export interface SourcesPaneHandle {
  /** Opens the article, scrolls to the passage, highlights it and takes the focus. */
  open(passage: PassageRange): void
  /** Opens the article with the passage selected, so that Enter quotes it. */
  offer(passage: OfferedPassage): void
  /** Shows the list of sources with the focus in the search field. */
  focusSearch(): void
}

/** `revision` null: the current text. */
export type OfferedPassage = Omit<PassageRange, 'revision'> & { readonly revision: string | null }

interface SourcesPaneProps {
  ref?: Ref<SourcesPaneHandle>
  briefId: string
  /** The brief's quotations, to mark passages that are quoted already. */
  quoted: readonly PassageRange[]
  /** Takes a selected passage over into the brief; null when the person may not edit it. */
  onQuote: ((passage: Omit<QuoteAttributes, 'id'>, look: 'inline' | 'block') => void) | null
  /** Esc: give the focus back to the brief's caret. */
  onLeave: () => void
}

/** The brief's right pane of sources: search, read, select, quote. */
export function SourcesPane({ ref, briefId, quoted, onQuote, onLeave }: SourcesPaneProps) {
  const [place, setPlace] = useState<ReadingPlace | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const showList = () => {
    setPlace(null)
    // The list is hidden until this state is on the page.
    requestAnimationFrame(() => input.current?.focus())
  }
  useImperativeHandle(ref, () => ({
    open: ({ source, revision, start, end }) =>
      setPlace({ source, revision, target: { start, end }, selected: null }),
    offer: ({ source, revision, start, end }) =>
      setPlace({ source, revision, target: null, selected: { start, end } }),
    focusSearch: showList,
  }))

  const onKeyDown = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    showList()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: `/` reaches the search field from anywhere in the pane
    <div className={styles.pane} data-scroller onKeyDown={onKeyDown}>
      <div hidden={place !== null}>
        <SourceSearch
          input={input}
          onOpen={(source, selected) =>
            setPlace({ source, revision: null, target: null, selected })
          }
          onLeave={onLeave}
        />
      </div>
      {place && (
        <Reading
          place={place}
          briefId={briefId}
          quoted={quoted}
          onQuote={onQuote}
          onBack={showList}
          onLeave={onLeave}
        />
      )}
    </div>
  )
}
