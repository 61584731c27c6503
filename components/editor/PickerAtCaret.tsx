'use client'

import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useRef } from 'react'
import { readLocator } from '../../core/citation/locator.ts'
import { insertCitation } from '../citation/insertCitation.ts'
import { announceVerdict } from '../quote/announceVerdict.ts'
import { insertQuote } from '../quote/insertQuote.ts'
import { QuotePicker } from '../source/picker/QuotePicker.tsx'
import type { OfferedPassage } from '../source/SourcesPane.tsx'
import { placeFloating } from './placeFloating.ts'

interface PickerAtCaretProps {
  editor: Editor
  /** Tells screen readers. */
  say: (words: string) => void
  /** Tells everybody. */
  warn: (message: string) => void
  onRead: (passage: OfferedPassage) => void
  onClose: () => void
}

const nowhere = 'A quotation cannot stand here. Put the caret into a paragraph first.'

/**
 * The quote picker at the caret. The editor keeps its selection through what others write meanwhile
 * (Yjs' relative positions), so that what is taken lands where the caret was.
 */
export function PickerAtCaret({ editor, say, warn, onRead, onClose }: PickerAtCaretProps) {
  const dialog = useRef<HTMLElement | null>(null)
  const place = useCallback(
    (element: HTMLElement) => {
      dialog.current = element
      placeFloating(editor.view, editor.state.selection.to, element)
    },
    [editor],
  )
  useEffect(() => {
    const follow = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (transaction.docChanged && dialog.current) place(dialog.current)
    }
    editor.on('transaction', follow)
    return () => {
      editor.off('transaction', follow)
    }
  }, [editor, place])
  const leave = useCallback(() => {
    editor.view.focus()
    onClose()
  }, [editor, onClose])
  return (
    <QuotePicker
      place={place}
      onTake={(passage, look) => {
        const id = insertQuote(editor, passage, look)
        if (id) announceVerdict(editor, id, say)
        else warn(nowhere)
        leave()
      }}
      onCite={(source, locator) => {
        const place = readLocator(locator) ?? { label: 'paragraph', locator: '' }
        const item = { source, ...place, prefix: '', suffix: '', suppressAuthor: false }
        if (insertCitation(editor, [item])) say('Citation inserted.')
        else warn(nowhere)
        leave()
      }}
      onRead={(passage) => {
        onClose()
        onRead(passage)
      }}
      onClose={leave}
    />
  )
}
