'use client'

import { type RefObject, useEffect, useState } from 'react'
import type { TextRange } from '../../core/quote/sentences.ts'
import { selectedRange } from './offsets.ts'

/** What is selected in the article, as offsets into its revision; null when nothing is. */
export function usePassageSelection(root: RefObject<HTMLElement | null>): TextRange | null {
  const [selected, setSelected] = useState<TextRange | null>(null)
  useEffect(() => {
    const read = () => {
      const range = root.current && selectedRange(root.current, window.getSelection())
      setSelected((before) =>
        before?.start === range?.start && before?.end === range?.end ? before : range,
      )
    }
    document.addEventListener('selectionchange', read)
    return () => document.removeEventListener('selectionchange', read)
  }, [root])
  return selected
}
