'use client'

import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { useEditorState } from '@tiptap/react'
import { useCallback } from 'react'
import { quotesIn } from '../../core/quote/quotesIn.ts'
import type { QuoteAttributes } from '../../core/schema/quoteAttributes.ts'
import { selectedQuote } from '../quote/selectedQuote.ts'
import type { VerdictStore } from '../quote/VerdictStore.ts'
import { lazyFloating } from '../ui/lazyPart.tsx'
import { placeFloating, placeWithin } from './placeFloating.ts'

const AlterPanel = lazyFloating(
  async () => (await import('../quote/alter/AlterPanel.tsx')).AlterPanel,
)
const QuoteBubble = lazyFloating(
  async () => (await import('../quote/alter/QuoteBubble.tsx')).QuoteBubble,
)

interface QuoteToolsProps {
  editor: Editor
  verdicts: VerdictStore
  /** Id of the quotation that is being altered. */
  altering: string | null
  onAlter: (id: string | null) => void
  onOpenQuote: (attributes: QuoteAttributes) => void
}

/** What floats at a quotation: its toolbar while it is selected, and the panel that alters it. */
export function QuoteTools({ editor, verdicts, altering, onAlter, onOpenQuote }: QuoteToolsProps) {
  const selected = useEditorState({
    editor,
    selector: ({ editor }) => selectedQuote(editor.state)?.id ?? null,
  })
  const place = useCallback(
    (position: number, element: HTMLElement) => placeWithin(editor.view, position, element),
    [editor],
  )
  const placePanel = useCallback(
    (position: number, element: HTMLElement) => placeFloating(editor.view, position, element),
    [editor],
  )
  const leave = useCallback(() => {
    const quote = quotesIn(editor.state.doc).find(({ attributes }) => attributes.id === altering)
    if (quote) {
      const { state, view } = editor
      view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, quote.position)))
    }
    editor.view.focus()
    onAlter(null)
  }, [editor, altering, onAlter])
  if (altering !== null)
    return (
      <AlterPanel
        key={altering}
        {...{ editor, verdicts }}
        place={placePanel}
        id={altering}
        onOpenQuote={(attributes) => {
          onAlter(null)
          onOpenQuote(attributes)
        }}
        onClose={leave}
      />
    )
  if (selected === null) return null
  return (
    <QuoteBubble
      key={selected}
      {...{ editor, place, onOpenQuote }}
      onAlter={({ id }) => onAlter(id)}
    />
  )
}
