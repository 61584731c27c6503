import { EditorState } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { quotesIn } from '../../../core/quote/quotesIn.ts'
import { schema } from '../../../core/schema/schema.ts'

const text = (words: string) => ({ type: 'text', text: words })
const quote = (id: string) => ({
  type: 'quote',
  attrs: { id, source: 's', revision: 'r', exact: 'quoted words' },
  content: [text('quoted words')],
})
const state = EditorState.create({
  doc: schema.nodeFromJSON({
    type: 'doc',
    content: [
      { type: 'paragraph', content: [text('One '), quote('a'), text('.')] },
      { type: 'paragraph', content: [text('Nothing quoted')] },
      { type: 'paragraph', content: [quote('b')] },
    ],
  }),
})
const { doc } = state
const [first, second] = quotesIn(doc)

test('what is typed beside a quotation moves it and leaves it the same', () => {
  const typed = state.tr.insertText('xyz', 1).doc
  expect(quotesIn.sameIn(doc, typed)).toBe(true)
  expect(quotesIn(typed).map(({ node }) => node)).toEqual([first?.node, second?.node])
  expect(quotesIn(typed).map(({ position }) => position)).toEqual([
    (first?.position ?? 0) + 3,
    (second?.position ?? 0) + 3,
  ])
  // The earlier document is as it was.
  expect(quotesIn(doc)[0]?.position).toBe(first?.position)
})

test('a quotation that is touched, taken out, or changes places is noticed', () => {
  const at = second?.position ?? 0
  const size = second?.node.nodeSize ?? 0
  expect(quotesIn.sameIn(doc, state.tr.setNodeAttribute(at, 'locator', 'p. 2').doc)).toBe(false)
  expect(quotesIn.sameIn(doc, state.tr.delete(at, at + size).doc)).toBe(false)
  const moved = state.tr.delete(at, at + size).insert(1, second?.node ?? [])
  expect(quotesIn.sameIn(doc, moved.doc)).toBe(false)
})

test('blocks that come and go without a quotation change nothing about those there are', () => {
  const block = schema.node('paragraph', null, [schema.text('New')])
  expect(quotesIn.sameIn(doc, state.tr.insert(0, block).doc)).toBe(true)
  expect(quotesIn.sameIn(doc, state.tr.insert(doc.content.size, block).doc)).toBe(true)
})
