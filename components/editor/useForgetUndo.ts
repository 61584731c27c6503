'use client'

import type { Editor } from '@tiptap/core'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import { useEffect } from 'react'
import type { BriefConnection } from './BriefConnection.ts'

/**
 * Forgets what could be undone when a version is brought back: undoing across it would bring back
 * paragraphs that are there already.
 */
export function useForgetUndo(editor: Editor | null, connection: BriefConnection): void {
  useEffect(
    () =>
      connection.onNotice((notice) => {
        if (notice.kind !== 'restored' || !editor) return
        yUndoPluginKey.getState(editor.state)?.undoManager.clear()
        // The toolbar looks again after a transaction.
        editor.view.dispatch(editor.state.tr)
      }),
    [editor, connection],
  )
}
