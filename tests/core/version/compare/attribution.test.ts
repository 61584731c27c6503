import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { toUpdate } from '../../../../core/brief/toUpdate.ts'
import { attribute, type Credit } from '../../../../core/version/compare/attribution.ts'
import { compareStates } from '../../../../core/version/compare/compareBriefs.ts'
import { readLedger } from '../../../../core/version/compare/ledger.ts'
import { docOf, nodeOf } from '../../../../core/version/content.ts'
import { briefOf } from './briefOf.ts'
import { authorOf, editTogether, type History, randomOf } from './threeAuthors.ts'

/** Code point of the letter alpha, whose alphabet nobody in these tests writes with. */
const greek = 0x3b1

/** Twenty paragraphs of words that nobody else writes and of which each is there once. */
function invented(): Uint8Array {
  const random = randomOf(7)
  const letter = () => String.fromCharCode(greek + random(17))
  const known = new Set<string>()
  const word = (): string => {
    const text = Array.from({ length: 4 + random(6) }, letter).join('')
    if (known.has(text)) return word()
    known.add(text)
    return text
  }
  const paragraph = () => Array.from({ length: 30 }, word).join(' ')
  return toUpdate(briefOf(Array.from({ length: 20 }, paragraph).join('\n')).toJSON())
}

function creditsOf({ before, after, updates, ranges }: History) {
  const [a, b] = [docOf(before), docOf(after)]
  const ledger = readLedger(before, updates, ranges)
  const { inserted, removed } = attribute(compareStates(before, after), a, b, ledger)
  return { a: nodeOf(a), b: nodeOf(b), inserted, removed }
}

const userAt = (credits: readonly Credit[], position: number) =>
  credits.find(({ from, to }) => from <= position && position < to)?.userId

test.each([
  ['in turn', 50, 1, 11],
  ['in turn, again', 50, 1, 12],
  ['at once', 12, 4, 13],
  ['at once, again', 12, 4, 14],
])('credits whoever wrote and whoever deleted: %s', (_, rounds, editsEach, seed) => {
  const history = editTogether(invented(), randomOf(seed), rounds, editsEach)
  const { a, b, inserted, removed } = creditsOf(history)
  const count = { inserted: 0, insertedRight: 0, removed: 0, removedRight: 0 }
  b.descendants((node, position) => {
    for (const { 0: word, index } of (node.text ?? '').matchAll(/\p{L}+/gu))
      for (let at = 0; at < word.length; at++) {
        const author = authorOf(word[at] ?? '')
        const credited = userAt(inserted, position + index + at)
        if (author === null || credited === undefined) continue
        count.inserted += 1
        if (credited === author) count.insertedRight += 1
      }
  })
  const left = b.textContent
  a.descendants((node, position) => {
    for (const { 0: word, index } of (node.text ?? '').matchAll(/\p{L}+/gu)) {
      const credited = userAt(removed, position + index)
      const deleters = history.deleters.get(word)
      // Words that stand joined to others, or in a paragraph that moved, are not deleted.
      if (credited === undefined || !deleters || left.includes(word)) continue
      count.removed += 1
      if (credited !== null && deleters.has(credited)) count.removedRight += 1
    }
  })
  if (process.env.ATTRIBUTION_FIGURES) console.log(count)
  expect(count.inserted).toBeGreaterThan(500)
  expect(count.removed).toBeGreaterThan(20)
  expect(count.insertedRight / count.inserted).toBeGreaterThanOrEqual(0.98)
  expect(count.removedRight / count.removed).toBeGreaterThanOrEqual(0.95)
})

test('does not credit what was moved to whoever moved it', () => {
  const before = toUpdate(briefOf('Zzz zzy.\nYyy yyz.\nZyz zyy.').toJSON())
  const updates: { data: Uint8Array; userId: string }[] = []
  const edit = (client: number, userId: string, work: (fragment: Y.XmlFragment) => void) => {
    const doc = docOf(before)
    doc.clientID = client
    for (const { data } of updates) Y.applyUpdate(doc, data)
    doc.on('update', (data: Uint8Array) => updates.push({ data, userId }))
    doc.transact(() => work(doc.getXmlFragment('default')))
    return Y.encodeStateAsUpdate(doc)
  }
  const paragraph = (text: string) => {
    const element = new Y.XmlElement('paragraph')
    element.insert(0, [new Y.XmlText(text)])
    return element
  }
  edit(1, 'ann', (fragment) => fragment.insert(0, [paragraph('Ann wrote these very words.')]))
  const after = edit(2, 'ben', (fragment) => {
    fragment.delete(0, 1)
    fragment.insert(2, [paragraph('Ann wrote these very words.')])
    fragment.delete(0, 1)
  })
  const { inserted, removed } = creditsOf({
    before,
    after,
    updates,
    ranges: [],
    deleters: new Map(),
  })
  expect(inserted.map(({ userId }) => userId)).toEqual(['ann'])
  expect(removed.map(({ userId }) => userId)).toEqual(['ben'])
})
