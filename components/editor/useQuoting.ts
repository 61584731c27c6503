'use client'

import type { Editor } from '@tiptap/core'
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { PassageRange } from '../../core/schema/quoteAttributes.ts'
import { selectedQuote } from '../quote/selectedQuote.ts'
import type { OfferedPassage, SourcesPaneHandle } from '../source/SourcesPane.tsx'
import { useOfferCommands } from '../ui/pageCommands.ts'
import { useToast } from '../ui/Toast.tsx'
import type { usePane } from './usePane.ts'

export type Quoting = ReturnType<typeof useQuoting>

/** What is open for quoting: the picker, a quotation's alterations, an article in the pane. */
export function useQuoting(
  pane: ReturnType<typeof usePane>,
  sources: RefObject<SourcesPaneHandle | null>,
  canEdit: boolean,
) {
  const [picking, setPicking] = useState(false)
  const [altering, setAltering] = useState<string | null>(null)
  const [said, say] = useState('')
  const inPane = (show: (sources: SourcesPaneHandle) => void) => {
    pane.show('sources')
    // The pane is drawn first.
    setTimeout(() => sources.current && show(sources.current))
  }
  const pick = () => {
    if (canEdit) setPicking(true)
    else inPane((sources) => sources.focusSearch())
  }
  const latestPick = useRef(pick)
  useEffect(() => {
    latestPick.current = pick
  })
  return {
    picking,
    /** Opens the picker; for whom may not write, the search beside the text. */
    pick,
    /** The same, for what is made once. */
    pickLater: useCallback(() => latestPick.current(), []),
    closePicker: useCallback(() => setPicking(false), []),
    altering,
    alter: setAltering,
    /** What screen readers are told last. */
    said,
    say,
    open: (quote: PassageRange) => inPane((sources) => sources.open(quote)),
    offer: (passage: OfferedPassage) => inPane((sources) => sources.offer(passage)),
  }
}

/** Offers in the command palette what the picker and the alterations do. */
export function useQuotingCommands(editor: Editor | null, quoting: Quoting, canEdit: boolean) {
  const toast = useToast()
  const { pickLater, alter } = quoting
  const commands = useMemo(() => {
    if (!editor || !canEdit) return []
    const alterSelected = () => {
      const quote = selectedQuote(editor.state)
      if (quote) alter(quote.id)
      else toast('Select a quotation first: click it, or go to it with the arrow keys.')
    }
    return [
      { id: 'quote', label: 'Quote from a source', run: pickLater },
      { id: 'alter', label: 'Alter the selected quotation', run: alterSelected },
    ]
  }, [editor, canEdit, pickLater, alter, toast])
  useOfferCommands(commands)
}
