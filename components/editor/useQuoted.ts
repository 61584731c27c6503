'use client'

import type { Editor } from '@tiptap/core'
import type { PassageRange } from '../../core/schema/quoteAttributes.ts'
import { useReadOnPause } from './useReadOnPause.ts'

function read(editor: Editor): readonly PassageRange[] {
  const passages: PassageRange[] = []
  editor.state.doc.descendants((node) => {
    if (node.type.name !== 'quote' && node.type.name !== 'quoteBlock') return
    const { source, revision, start, end } = node.attrs
    passages.push({ source, revision, start, end })
  })
  return passages
}

const same = (a: readonly PassageRange[], b: readonly PassageRange[]) =>
  a.length === b.length &&
  a.every((passage, index) => {
    const other = b[index]
    return (
      passage.source === other?.source &&
      passage.revision === other.revision &&
      passage.start === other.start &&
      passage.end === other.end
    )
  })

/** The passages that the brief quotes. */
export const useQuoted = (editor: Editor) => useReadOnPause(editor, read, same)
