import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { keepText, lostText } from '../../../core/collab/rescue.ts'
import { docOf, nodeOf } from '../../../core/version/content.ts'
import { block, type Edit, element, forge, seed, text } from './attack.ts'

/** What is lost of an edit that arrives after another one. */
function lostAfter(earlier: Edit, late: Edit): string[] {
  const doc = docOf(seed)
  Y.applyUpdate(doc, forge(earlier))
  const before = Y.decodeStateVector(Y.encodeStateVector(doc))
  const update = forge(late)
  Y.applyUpdate(doc, update)
  return lostText(doc, Y.decodeUpdate(update), before)
}

const words = (content: string) => new Y.XmlText(content)

test('words typed into a block that is gone are lost', () => {
  expect(
    lostAfter(
      (f) => f.delete(1, 1),
      (f) => text(f, 1).insert(4, 'typed'),
    ),
  ).toEqual(['typed'])
})

test('new items of a list that is gone are lost, each by itself', () => {
  const items = ['One', 'Two'].map((item) =>
    element('listItem', [element('paragraph', [words(item)])]),
  )
  expect(
    lostAfter(
      (f) => f.delete(2, 1),
      (f) => block(f, 2).insert(1, items),
    ),
  ).toEqual(['One', 'Two'])
})

test.each<[string, Edit, Edit]>([
  ['typed where nothing was removed', (f) => f.delete(3, 1), (f) => text(f, 1).insert(4, 'typed')],
  [
    'typed and removed again',
    (f) => f.delete(1, 1),
    (f) => {
      text(f, 1).insert(4, 'typed')
      text(f, 1).delete(4, 5)
    },
  ],
  ['formatted', (f) => f.delete(1, 1), (f) => text(f, 1).format(0, 4, { bold: {} })],
])('nothing is lost of what was %s', (_, earlier, late) => {
  expect(lostAfter(earlier, late)).toEqual([])
})

test('kept words are paragraphs at the end', () => {
  const doc = docOf(seed)
  keepText(doc, ['One', 'Two'])
  nodeOf(doc).check()
  expect(nodeOf(doc).textContent.endsWith('OneTwo')).toBe(true)
})
