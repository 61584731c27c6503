import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { contradictsItself } from '../../../core/collab/contradictsItself.ts'
import { documentField } from '../../../core/schema/document.ts'
import { docOf } from '../../../core/version/content.ts'
import { addParagraph } from '../../support/collab.ts'
import { between } from './between.ts'

const client = 7

/** Two paragraphs: the root's items have the clocks 0 and 5, their words 2 to 4 and 7 to 9. */
function base(): Y.Doc {
  const doc = docOf(null)
  doc.clientID = 1
  addParagraph(doc, 'one')
  addParagraph(doc, 'two')
  return doc
}

const old = (clock: number) => Y.createID(1, clock)
const own = (clock: number) => Y.createID(client, clock)
const verdict = (update: Uint8Array, doc = base()) =>
  contradictsItself(doc, update, Y.decodeUpdate(update))

describe('what stands nowhere is refused:', () => {
  const cases: [string, [Y.ID, Y.ID][]][] = [
    ['between two paragraphs’ words', [[old(3), old(8)]]],
    ['between a paragraph and a word', [[old(0), old(3)]]],
    ['the other way round', [[old(4), old(3)]]],
    ['beside one letter on both sides', [[old(3), old(3)]]],
    [
      'between a new letter and another list',
      [
        [old(2), old(3)],
        [own(0), old(8)],
      ],
    ],
    [
      'the other way round with a new letter',
      [
        [old(3), old(4)],
        [own(0), old(2)],
      ],
    ],
  ]
  test.each(cases)('%s', (_what, places) => {
    expect(verdict(between(client, ...places))).toBe(true)
  })
})

test('between two letters, and beside what is new there, is a place', () => {
  expect(verdict(between(client, [old(2), old(3)], [own(0), old(3)], [old(2), own(0)]))).toBe(false)
  expect(verdict(between(client, [old(3), old(4)], [old(2), own(0)]))).toBe(false)
})

test('whatever two people write at once is fit to be read by the other', () => {
  const edit = fc.record({ who: fc.nat(1), at: fc.nat(), kind: fc.nat(4), meets: fc.boolean() })
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
      const docs = [base(), base()].map((doc, index) => {
        doc.clientID = 10 + index
        return doc
      })
      const meet = () => {
        for (const [to, from] of [docs, docs.toReversed()]) {
          if (!to || !from) continue
          const update = Y.encodeStateAsUpdate(from, Y.encodeStateVector(to))
          expect(verdict(update, to)).toBe(false)
          Y.applyUpdate(to, update)
        }
      }
      for (const { who, at, kind, meets } of edits) {
        const doc = docs[who]
        if (!doc) continue
        write(doc, at, kind)
        if (meets) meet()
      }
      meet()
    }),
    { seed: 1, numRuns: 300 },
  )
})

function write(doc: Y.Doc, at: number, kind: number): void {
  const root = doc.getXmlFragment(documentField)
  const block = root.length > 0 ? root.get(at % root.length) : null
  const text = block instanceof Y.XmlElement ? block.firstChild : null
  if (kind === 0 || !(text instanceof Y.XmlText)) addParagraph(doc, 'new', at % (root.length + 1))
  else if (kind === 1) root.delete(at % root.length, 1)
  else if (kind === 2) text.insert(at % (text.length + 1), 'abc')
  else if (kind === 3) text.format(at % (text.length + 1), 2, { bold: {} })
  else if (text.length > 0) text.delete(at % text.length, 1)
}
