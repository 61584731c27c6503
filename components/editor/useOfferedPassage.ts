'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useEffectEvent, useRef } from 'react'
import { offeredPassage } from './offeredPassage.ts'

/**
 * Hands on, once, the passage that the address asks to be quoted. The caret waits at the end of the
 * brief, so that Enter places the quotation there; the address forgets the passage, or reloading
 * would offer it again.
 */
export function useOfferedPassage(
  editor: Editor | null,
  offer: (passage: NonNullable<ReturnType<typeof offeredPassage>>) => void,
): void {
  const offered = useRef(false)
  const onReady = useEffectEvent((editor: Editor) => {
    const passage = offeredPassage(window.location.search)
    if (!passage) return
    window.history.replaceState(window.history.state, '', window.location.pathname)
    editor.commands.setTextSelection(editor.state.doc.content.size)
    offer(passage)
  })
  useEffect(() => {
    if (!editor || offered.current) return
    offered.current = true
    onReady(editor)
  }, [editor])
}
