'use client'

import type { Editor } from '@tiptap/core'
import { countWords } from '../../core/brief/words.ts'
import { useReadOnPause } from './useReadOnPause.ts'

export interface Counts {
  readonly words: number
  /** Words in the selection; 0 when nothing is selected. */
  readonly selected: number
}

function read({ state: { doc, selection } }: Editor): Counts {
  const selected = selection.empty ? 0 : countWords(doc.cut(selection.from, selection.to))
  return { words: countWords(doc), selected }
}

const same = (a: Counts, b: Counts) => a.words === b.words && a.selected === b.selected

/** Words of the text and of the selection. */
export const useCounts = (editor: Editor): Counts => useReadOnPause(editor, read, same)
