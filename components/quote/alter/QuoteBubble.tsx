'use client'

import type { Editor } from '@tiptap/core'
import { BookOpen, Pencil, Trash2 } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import type { QuoteAttributes } from '../../../core/schema/quoteAttributes.ts'
import { Button } from '../../ui/Button.tsx'
import { keyLabel } from '../../ui/keyLabel.ts'
import { selectedQuote } from '../selectedQuote.ts'
import styles from './QuoteBubble.module.css'

interface QuoteBubbleProps {
  editor: Editor
  place: (position: number, bubble: HTMLElement) => void
  onAlter: (attributes: QuoteAttributes) => void
  onOpenQuote: (attributes: QuoteAttributes) => void
}

/** What can be done with the selected quotation, right under it. */
export function QuoteBubble({ editor, place, onAlter, onOpenQuote }: QuoteBubbleProps) {
  const bubble = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const put = () => {
      if (bubble.current) place(editor.state.selection.to, bubble.current)
    }
    put()
    window.addEventListener('scroll', put, { capture: true, passive: true })
    window.addEventListener('resize', put)
    return () => {
      window.removeEventListener('scroll', put, { capture: true })
      window.removeEventListener('resize', put)
    }
  }, [editor, place])
  const withQuote = (run: (attributes: QuoteAttributes) => void) => () => {
    const quote = selectedQuote(editor.state)
    if (quote) run(quote)
  }
  // The press leaves the quotation selected.
  const hold = (event: { preventDefault(): void }) => event.preventDefault()
  return (
    <div
      ref={bubble}
      role="toolbar"
      aria-label="Quotation"
      className={styles.bubble}
      onMouseDown={hold}
    >
      <Button look="quiet" size="small" onClick={withQuote(onAlter)}>
        <Pencil size={14} aria-hidden /> Alter <kbd>F2</kbd>
      </Button>
      <Button look="quiet" size="small" onClick={withQuote(onOpenQuote)}>
        <BookOpen size={14} aria-hidden /> Source <kbd>{keyLabel('Mod+⏎')}</kbd>
      </Button>
      <Button
        look="quiet"
        size="small"
        onClick={() => editor.chain().focus().deleteSelection().run()}
      >
        <Trash2 size={14} aria-hidden /> Remove
      </Button>
    </div>
  )
}
