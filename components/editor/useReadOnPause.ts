'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'

/** Milliseconds without a change after which the document is read again. */
const rest = 250

/**
 * Something read from the whole document, kept up to date while the person pauses: a keystroke in a
 * long brief must not pay for it. `read` and `same` must be stable.
 */
export function useReadOnPause<T>(
  editor: Editor,
  read: (editor: Editor) => T,
  same: (a: T, b: T) => boolean,
): T {
  const [value, setValue] = useState(() => read(editor))
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    const now = () => {
      const next = read(editor)
      setValue((shown) => (same(shown, next) ? shown : next))
    }
    const soon = () => {
      clearTimeout(timer.current)
      timer.current = setTimeout(now, rest)
    }
    now()
    editor.on('update', soon)
    editor.on('selectionUpdate', soon)
    return () => {
      clearTimeout(timer.current)
      editor.off('update', soon)
      editor.off('selectionUpdate', soon)
    }
  }, [editor, read, same])
  return value
}
