'use client'

import type { Ref } from 'react'
import type { QuoteAttributes } from '../../core/schema/quoteAttributes.ts'
import { SourcesPaneBody } from './SourcesPaneBody.tsx'

/** A passage of a revision; offsets are UTF-16 units. */
export type PassageRange = Pick<QuoteAttributes, 'source' | 'revision' | 'start' | 'end'>

export interface SourcesPaneHandle {
  /** Opens the article, scrolls to the passage, highlights it and takes the focus. */
  open(passage: PassageRange): void
  /** Shows the list of sources with the focus in the search field. */
  focusSearch(): void
}

export interface SourcesPaneProps {
  ref?: Ref<SourcesPaneHandle>
  /** The brief's quotations, to mark passages that are quoted already. */
  quoted: readonly PassageRange[]
  /** Takes a selected passage over into the brief; null when the person may not edit it. */
  onQuote: ((passage: Omit<QuoteAttributes, 'id'>, look: 'inline' | 'block') => void) | null
  /** Esc: give the focus back to the brief's caret. */
  onLeave: () => void
}

/** The brief's right pane of sources: search, read, select, quote. */
export function SourcesPane(props: SourcesPaneProps) {
  return <SourcesPaneBody {...props} />
}
