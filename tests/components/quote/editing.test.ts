import { Slice } from '@tiptap/pm/model'
import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { beforeEach, describe, expect, it } from 'vitest'
import { freshIds } from '../../../components/quote/freshIds.ts'
import { noNodeMarks } from '../../../components/quote/noNodeMarks.ts'
import { quoteBeside } from '../../../components/quote/quoteKeys.ts'
import { quoteLock } from '../../../components/quote/quoteLock.ts'
import { quotesIn } from '../../../core/quote/quotesIn.ts'
import { schema } from '../../../core/schema/schema.ts'

const attrs = { source: 's', revision: 'r', exact: 'quoted words' }
const quote = {
  type: 'quote',
  attrs: { ...attrs, id: 'q1' },
  content: [{ type: 'text', text: 'quoted words' }],
}
const block = { ...quote, type: 'quoteBlock', attrs: { ...attrs, id: 'q2' } }
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const text = (words: string) => ({ type: 'text', text: words })
const content = [paragraph(text('He said '), quote, text('.')), block, paragraph(text('After'))]

let refused: string[] = []
let state: EditorState
/** Applies a transaction as the view would; says whether the document changed. */
const change = (make: (tr: EditorState['tr']) => EditorState['tr']): boolean => {
  const before = state.doc
  state = state.applyTransaction(make(state.tr)).state
  return !state.doc.eq(before)
}
const ids = () => quotesIn(state.doc).map(({ attributes }) => attributes.id)
const place = (index: number) => quotesIn(state.doc)[index]?.position ?? -1

beforeEach(() => {
  refused = []
  state = EditorState.create({
    doc: schema.nodeFromJSON({ type: 'doc', content }),
    plugins: [quoteLock(({ id }) => refused.push(id)), freshIds(), noNodeMarks()],
  })
})

describe('the lock', () => {
  it.each([
    [
      'typing inside an inline quotation',
      (tr: EditorState['tr']) => tr.insertText('x', place(0) + 4),
    ],
    ['deleting inside', (tr) => tr.delete(place(0) + 2, place(0) + 5)],
    ['deleting from outside into one', (tr) => tr.delete(2, place(0) + 5)],
    ['typing inside a block', (tr) => tr.insertText('x', place(1) + 1)],
    ['splitting one', (tr) => tr.split(place(1) + 4)],
    ['joining a block with what follows', (tr) => tr.join(place(1) + state.doc.child(1).nodeSize)],
    [
      'making a heading of a block',
      (tr) => tr.setBlockType(place(1) + 1, place(1) + 1, schema.node('heading').type),
    ],
    ['changing what it says it quotes', (tr) => tr.setNodeAttribute(place(0), 'exact', 'x')],
    [
      'changing its attributes at once',
      (tr) => tr.setNodeMarkup(place(0), null, { ...attrs, id: 'z' }),
    ],
  ] as [string, (tr: EditorState['tr']) => EditorState['tr']][])('refuses %s', (_, make) => {
    expect(change(make)).toBe(false)
    expect(refused).toHaveLength(1)
  })

  it.each([
    ['typing before one', (tr: EditorState['tr']) => tr.insertText('x', place(0))],
    ['deleting a whole one', (tr) => tr.delete(place(0), place(0) + 14)],
    ['deleting a range around one', (tr) => tr.delete(3, place(0) + 15)],
    ['deleting a whole block', (tr) => tr.delete(place(1), place(1) + 14)],
    ['emphasis within', (tr) => tr.addMark(place(0) + 1, place(0) + 7, schema.mark('italic'))],
    [
      'what a colleague did',
      (tr) => tr.insertText('x', place(0) + 4).setMeta(ySyncPluginKey, { isChangeOrigin: true }),
    ],
    [
      'an alteration command',
      (tr) => tr.insertText('[…]', place(0) + 4).setMeta('quoteEdit', true),
    ],
  ] as [string, (tr: EditorState['tr']) => EditorState['tr']][])('lets pass %s', (_, make) => {
    expect(change(make)).toBe(true)
    expect(refused).toEqual([])
  })
})

describe('ids', () => {
  it('are fresh for a copy, and the one that was there keeps its own', () => {
    const node = state.doc.nodeAt(place(0))
    change((tr) => tr.insert(1, node ? schema.nodeFromJSON(node.toJSON()) : []))
    const [copy, original] = ids()
    expect(original).toBe('q1')
    expect(copy).not.toBe('q1')
    expect(copy).toMatch(/^[0-9a-f]{24}$/)
    expect(quotesIn(state.doc)[0]?.attributes).toMatchObject(attrs)
  })

  it('stay with a quotation that is moved', () => {
    const node = state.doc.nodeAt(place(0))
    change((tr) => tr.delete(place(0), place(0) + 14).insert(1, node ?? []))
    expect(ids()).toEqual(['q1', 'q2'])
  })

  it('are given where there are none', () => {
    change((tr) => tr.insert(1, schema.node('quote', attrs, schema.text('quoted words'))))
    expect(ids()[0]).toMatch(/^[0-9a-f]{24}$/)
  })

  it('are left alone in what colleagues do', () => {
    const node = state.doc.nodeAt(place(0))
    change((tr) => tr.insert(1, node ?? []).setMeta(ySyncPluginKey, { isChangeOrigin: true }))
    expect(ids()).toEqual(['q1', 'q1', 'q2'])
  })

  it('are fresh in what is pasted, and kept in what is dragged', () => {
    const transform = freshIds().props.transformPasted
    if (!transform) throw new Error('The plugin renews nothing.')
    const slice = new Slice(state.doc.content, 0, 0)
    const pasted = (dragging: unknown) =>
      transform.call(freshIds(), slice, { dragging } as EditorView, false)
    const idsOf = (made: Slice) =>
      quotesIn(schema.node('doc', null, made.content)).map((found) => found.attributes.id)
    expect(idsOf(pasted(null))).not.toContain('q1')
    expect(idsOf(pasted({ move: true }))).toEqual(['q1', 'q2'])
  })
})

it('takes bold off a quotation as a whole, not off the words around it', () => {
  change((tr) => tr.addMark(1, state.doc.child(0).nodeSize - 1, schema.mark('bold')))
  expect(state.doc.nodeAt(place(0))?.marks).toEqual([])
  expect(state.doc.nodeAt(1)?.marks).toHaveLength(1)
})

describe('quoteBeside', () => {
  const caret = (position: number) =>
    state.apply(state.tr.setSelection(TextSelection.create(state.doc, position)))
  it('finds the quotation before and after the caret, across blocks too', () => {
    expect(quoteBeside(caret(place(0) + 14), -1)).toBe(place(0))
    expect(quoteBeside(caret(place(0)), 1)).toBe(place(0))
    expect(quoteBeside(caret(place(1) + 15), -1)).toBe(place(1))
    expect(quoteBeside(caret(place(1) - 1), 1)).toBe(place(1))
  })

  it('finds none elsewhere', () => {
    expect(quoteBeside(caret(3), -1)).toBeNull()
    expect(quoteBeside(caret(1), -1)).toBeNull()
    const selected = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, place(0))))
    expect(quoteBeside(selected, 1)).toBeNull()
  })
})
