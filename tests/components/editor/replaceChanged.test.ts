import { Fragment, type Node } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { replaceChanged } from '../../../components/editor/replaceChanged.ts'
import { schema } from '../../../core/schema/schema.ts'

const paragraph = (words: string): Node =>
  schema.node('paragraph', null, words ? [schema.text(words)] : [])
const documentOf = (blocks: readonly string[]) => schema.node('doc', null, blocks.map(paragraph))

function replace(before: readonly string[], after: readonly string[]) {
  const state = EditorState.create({ doc: documentOf(before) })
  const kept = new Map<number, Node>()
  const transaction = replaceChanged(state.tr, Fragment.from(after.map(paragraph)), (index, node) =>
    kept.set(index, node),
  )
  return { before: state.doc, transaction, after: transaction.doc, kept }
}

const blocks = fc.array(fc.constantFrom('', 'a', 'b', 'c'), { minLength: 1, maxLength: 7 })

test('whatever stood there, the new content stands there, and what stays is the same node', () => {
  fc.assert(
    fc.property(blocks, blocks, (from, to) => {
      const { before, after, kept } = replace(from, to)
      expect(after.eq(documentOf(to))).toBe(true)
      const old = new Set<Node>()
      before.forEach((node) => void old.add(node))
      after.forEach((node, _, index) => {
        expect(kept.get(index)).toBe(old.has(node) ? node : undefined)
      })
    }),
    { seed: 7, numRuns: 400 },
  )
})

test('blocks that differ here and there leave those between them alone', () => {
  const { transaction, kept } = replace(['a', 'b', 'c', 'd', 'e'], ['x', 'b', 'c', 'y', 'e'])
  expect([...kept.keys()]).toEqual([1, 2, 4])
  expect(transaction.steps).toHaveLength(2)
})

test('one block more or less leaves those on both sides alone', () => {
  expect([...replace(['a', 'b', 'c'], ['a', 'x', 'b', 'c']).kept.keys()]).toEqual([0, 2, 3])
  expect([...replace(['a', 'b', 'c'], ['a', 'c']).kept.keys()]).toEqual([0, 1])
})

test('the same content changes nothing', () => {
  expect(replace(['a', 'b'], ['a', 'b']).transaction.docChanged).toBe(false)
})

test('decorations of what stays, stay', () => {
  const state = EditorState.create({ doc: documentOf(['first', 'second', 'third']) })
  const marked = DecorationSet.create(state.doc, [Decoration.inline(8, 14, { class: 'x' })])
  const content = Fragment.from(['first and longer', 'second', 'other'].map(paragraph))
  const { mapping, doc } = replaceChanged(state.tr, content, () => {})
  const [found] = marked.map(mapping, doc).find()
  expect(doc.textBetween(found?.from ?? 0, found?.to ?? 0)).toBe('second')
})
