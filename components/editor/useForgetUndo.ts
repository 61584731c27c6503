'use client'

import type { Editor } from '@tiptap/core'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import { useEffect, useRef } from 'react'
import type { BriefConnection } from './BriefConnection.ts'

/**
 * Forgets what could be undone when a version is brought back: undoing across it would bring back
 * paragraphs that are there already.
 */
export function useForgetUndo(editor: Editor | null, connection: BriefConnection): void {
  const known = useRef<number>(null)
  useEffect(
    () =>
      connection.onNotice((notice) => {
        const last =
          notice.kind === 'restored'
            ? notice.before
            : notice.kind === 'restores'
              ? notice.last
              : null
        // Whoever comes back from being offline is told of the last restore, new or not.
        if (last === null || last === known.current) return
        known.current = last
        if (!editor) return
        yUndoPluginKey.getState(editor.state)?.undoManager.clear()
        // The toolbar looks again after a transaction.
        editor.view.dispatch(editor.state.tr)
      }),
    [editor, connection],
  )
}
