import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { contradictsItself } from '../../../core/collab/contradictsItself.ts'
import { rearrangesTooMuch } from '../../../core/collab/rearranging.ts'
import { applyRepaired } from '../../../core/collab/repair.ts'
import { documentField } from '../../../core/schema/document.ts'
import { docOf } from '../../../core/version/content.ts'
import { between } from './between.ts'
import { deletion, empty, everyOther, longText, marked, paragraphs } from './dear.ts'

/** Milliseconds, of which a busy machine may need some more. */
function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

const root = (doc: Y.Doc) => doc.getXmlFragment(documentField)
const idOf = ({ _item }: Y.XmlElement): Y.ID => _item?.id ?? Y.createID(0, 0)

describe('what costs its reader much takes time in proportion to its length:', () => {
  test.each(['blockquote', 'listItem'])('50,000 nodes %s that have to go', (name) => {
    const doc = docOf(null)
    const update = empty(name, 50_000)
    // One by one, each found by its place among the others, they would take minutes.
    expect(timed(() => applyRepaired(doc, [update], null))).toBeLessThan(5_000)
    expect(root(doc).length).toBe(0)
  })

  test('1,000 comments on 1,000 letters', () => {
    const doc = docOf(null)
    const { violation } = applyRepaired(doc, [marked(1_000)], null)
    expect(violation).toBe('too many marks')
    const text = (root(doc).get(0) as Y.XmlElement).firstChild as Y.XmlText
    const most = text.toDelta().map(({ attributes = {} }) => Object.keys(attributes).length)
    expect(Math.max(...most)).toBe(100)
  })

  test('20,000 letters that each want to stand between the first and the last of 20,000', () => {
    const doc = docOf(paragraphs(20_000))
    const [first, last] = [root(doc).get(0), root(doc).get(19_999)] as Y.XmlElement[]
    if (!first || !last) throw new Error('There are no paragraphs.')
    const places = Array.from({ length: 20_000 }, () => [idOf(first), idOf(last)] as [Y.ID, Y.ID])
    const update = between(7, ...places)
    let answer = false
    const milliseconds = timed(() => {
      answer = contradictsItself(doc, update, Y.decodeUpdate(update))
    })
    expect([answer, milliseconds < 2_000]).toEqual([true, true])
  })
})

describe('what stands behind has to be moved:', () => {
  // The paragraph and its text have the clocks 0 and 1.
  const letters = 2
  const judged = (base: Uint8Array, update: Uint8Array) =>
    rearrangesTooMuch(docOf(base), Y.decodeUpdate(update))

  test('every other letter of a long text, with much behind it, is too often', () => {
    const update = everyOther(5, letters, 50_000)
    expect(judged(longText(100_000, 50_000, 5), update)).toBe(true)
  })

  test('the same in one update with the text', () => {
    const doc = docOf(longText(100_000, 50_000, 5))
    const both = Y.mergeUpdates([Y.encodeStateAsUpdate(doc), everyOther(5, letters, 50_000)])
    expect(rearrangesTooMuch(docOf(null), Y.decodeUpdate(both))).toBe(true)
  })

  test('letters put into the middle of a text are cuts as well', () => {
    const at = (clock: number) => Y.createID(5, letters + clock)
    const places = Array.from(
      { length: 50_000 },
      (_, n) => [at(2 * n), at(2 * n + 1)] as [Y.ID, Y.ID],
    )
    expect(judged(longText(100_000, 50_000, 5), between(7, ...places))).toBe(true)
  })

  test('a word replaced in three thousand places is not too often', () => {
    expect(judged(longText(300_000, 50_000, 5), everyOther(5, letters, 3_000))).toBe(false)
  })

  test('all of 60,000 paragraphs gone at once is too much, of 5,000 it is not', () => {
    const all = (count: number) => {
      const base = paragraphs(count, 5)
      const length = Y.getState(docOf(base).store, 5)
      return judged(base, deletion(5, [[0, length]]))
    }
    expect([all(60_000), all(5_000)]).toEqual([true, false])
  })

  test('what is in pieces already is not cut', () => {
    const doc = docOf(longText(100_000, 20_000, 5))
    const update = everyOther(5, letters, 1_000)
    Y.applyUpdate(doc, update)
    const rest = everyOther(5, letters + 1, 999)
    expect(rearrangesTooMuch(doc, Y.decodeUpdate(rest))).toBe(false)
  })
})
