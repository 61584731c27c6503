import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { slashBefore } from '../../../components/editor/slashBefore.ts'
import { documentExtensions } from '../../../core/schema/extensions.ts'

const schema = getSchema(documentExtensions)
const text = (words: string, ...marks: string[]) => ({
  type: 'text',
  text: words,
  marks: marks.map((type) => ({ type })),
})

/** What is found with the caret at the end of a paragraph. */
function atEndOf(...content: object[]) {
  const doc = schema.nodeFromJSON({ type: 'doc', content: [{ type: 'paragraph', content }] })
  const end = doc.content.size - 1
  return slashBefore(EditorState.create({ doc, selection: TextSelection.create(doc, end) }))
}

describe('slash before the caret', () => {
  test('is found at the start of a line with what follows it', () => {
    expect(atEndOf(text('/tab'))).toEqual({ from: 1, query: 'tab' })
  })

  test('is found after a space and after a line break', () => {
    expect(atEndOf(text('words /'))).toEqual({ from: 7, query: '' })
    expect(atEndOf(text('words'), { type: 'hardBreak' }, text('/h'))).toEqual({
      from: 7,
      query: 'h',
    })
  })

  test('is not one within a word, a path or a fraction', () => {
    expect(atEndOf(text('and/or'))).toBeNull()
    expect(atEndOf(text('/usr/bin'))).toBeNull()
    expect(atEndOf(text('1'), text('/2', 'bold'))).toBeNull()
  })

  test('is left behind by a space', () => {
    expect(atEndOf(text('/tab le'))).toBeNull()
  })

  test('is found where bold text begins with a space', () => {
    expect(atEndOf(text('so'), text(' /h', 'bold'))).toEqual({ from: 4, query: 'h' })
  })
})
