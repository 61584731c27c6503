import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { linkEndsPlugin } from '../../../components/editor/linkEnds.ts'
import { documentExtensions } from '../../../core/schema/extensions.ts'

const schema = getSchema(documentExtensions)
const link = { type: 'link', attrs: { href: 'https://example.org/' } }
const doc = schema.nodeFromJSON({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'link', marks: [link, { type: 'bold' }] }],
    },
  ],
})

/** The names of the marks of a letter typed at this position. */
function marksTypedAt(position: number): string[] {
  const state = EditorState.create({ doc, plugins: [linkEndsPlugin()] })
  const there = state.apply(state.tr.setSelection(TextSelection.create(doc, position)))
  const typed = there.apply(there.tr.insertText('x'))
  return typed.doc.nodeAt(position)?.marks.map((mark) => mark.type.name) ?? []
}

test('a letter within a link belongs to it', () => {
  expect(marksTypedAt(3)).toEqual(['link', 'bold'])
})

test('a letter right behind a link does not, and keeps the other marks', () => {
  expect(marksTypedAt(5)).toEqual(['bold'])
})
