'use client'

import type { ClipboardEvent, DragEvent } from 'react'
import type { SourceSummary } from '../../core/api/sources.ts'
import { type Passage, writeTransfer } from '../../core/quote/passageTransfer.ts'

/** Copied or dragged words carry where they come from: a brief makes a quotation of them. */
export function useTransfer(passage: Passage | null, source: SourceSummary) {
  const write = (data: DataTransfer) => {
    if (!passage) return false
    for (const [type, text] of writeTransfer(passage, source)) data.setData(type, text)
    return true
  }
  return {
    onCopy(event: ClipboardEvent) {
      if (write(event.clipboardData)) event.preventDefault()
    },
    onDragStart(event: DragEvent) {
      // A link within the article is dragged as a link.
      if (event.target instanceof Element && event.target.closest('a[href]')) return
      if (write(event.dataTransfer)) event.dataTransfer.effectAllowed = 'copy'
    },
  }
}
