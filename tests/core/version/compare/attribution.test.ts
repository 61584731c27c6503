import { updateYFragment } from '@tiptap/y-tiptap'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { toUpdate } from '../../../../core/brief/toUpdate.ts'
import { attribute, type Credit, spanKey } from '../../../../core/version/compare/attribution.ts'
import { compareStates } from '../../../../core/version/compare/compareBriefs.ts'
import { Ledger } from '../../../../core/version/compare/ledger.ts'
import { docOf, nodeOf } from '../../../../core/version/content.ts'
import { briefOf } from './briefOf.ts'
import { randomOf, wordsOf } from './threeAuthors.ts'
import { newWords, type TypedHistory, typeTogether } from './typeTogether.ts'

function attributionOf({ before, after, updates, authors }: TypedHistory) {
  const ledger = new Ledger(before, authors)
  for (const { data, userId } of updates) ledger.note(data, userId)
  const comparison = compareStates(before, after)
  return { comparison, credits: attribute(comparison, before, after, ledger.account()) }
}

const userAt = (credits: readonly Credit[], position: number) =>
  credits.find(({ from, to }) => from <= position && position < to)?.userId

const nothing = {
  inserted: 0,
  insertedRight: 0,
  /** Of words that were there before: they are nobody's, whoever moved them. */
  moved: 0,
  movedRight: 0,
  deleted: 0,
  deletedRight: 0,
}

/** Letters of whole words that a person wrote or deleted, and how many of them are credited right. */
function score(history: TypedHistory) {
  const [a, b] = [nodeOf(docOf(history.before)), nodeOf(docOf(history.after))]
  const { comparison, credits } = attributionOf(history)
  const inserted = Object.values(credits).flatMap((one) => one.inserted)
  const deleted = Object.values(credits).flatMap((one) => one.deleted)
  const count = { ...nothing }
  const old = new Set(wordsOf(a))
  b.descendants((node, position) => {
    for (const { 0: word, index } of (node.text ?? '').matchAll(/\p{L}+/gu))
      for (let at = 0; at < word.length; at++) {
        const writer = history.writers.get(word)
        const credited = userAt(inserted, position + index + at)
        if (credited !== undefined && old.has(word)) {
          count.moved += 1
          if (credited === null) count.movedRight += 1
        }
        if (writer === undefined || credited === undefined) continue
        count.inserted += 1
        if (credited === writer) count.insertedRight += 1
      }
  })
  const left = new Set(wordsOf(b))
  a.descendants((node, position) => {
    for (const { 0: word, index } of (node.text ?? '').matchAll(/\p{L}+/gu))
      for (let at = 0; at < word.length; at++) {
        const credited = userAt(deleted, position + index + at)
        const deleters = history.deleters.get(word)
        // Words that stand elsewhere are not deleted; of one that stood twice, each had its deleter.
        if (credited === undefined || !deleters || left.has(word)) continue
        if (history.doubled.has(word)) continue
        count.deleted += 1
        if (credited !== null && deleters.has(credited)) count.deletedRight += 1
      }
  })
  return { comparison, count }
}

/** Twenty paragraphs that nobody of the three wrote. */
function start(word: () => string): Uint8Array {
  const paragraph = () => Array.from({ length: 30 }, word).join(' ')
  return toUpdate(briefOf(Array.from({ length: 20 }, paragraph).join('\n')).toJSON())
}

test.each([
  ['in turn', { rounds: 30, editsEach: 1 }],
  ['at once', { rounds: 10, editsEach: 4 }],
])('credits whoever wrote and whoever deleted: %s', (_, how) => {
  const total = { ...nothing }
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const random = randomOf(seed)
      const word = newWords(random)
      const { count } = score(typeTogether(start(word), word, random, how))
      for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += count[key]
      expect(count.insertedRight / count.inserted).toBeGreaterThanOrEqual(0.8)
      expect(count.deletedRight / count.deleted).toBeGreaterThanOrEqual(0.8)
    }),
    { seed: 20261, numRuns: 4, endOnFailure: true },
  )
  if (process.env.ATTRIBUTION_FIGURES) console.log(total)
  expect(total.inserted).toBeGreaterThan(2_000)
  expect(total.deleted).toBeGreaterThan(1_000)
  expect(total.insertedRight / total.inserted).toBeGreaterThanOrEqual(0.98)
  expect(total.moved).toBeGreaterThan(1_000)
  expect(total.movedRight / total.moved).toBeGreaterThanOrEqual(0.98)
  expect(total.deletedRight / total.deleted).toBeGreaterThanOrEqual(0.95)
})

type Edit = readonly [userId: string, text: string]

/** What each of them made of the brief, one after another, as the editor's binding writes it. */
function written(from: string, edits: readonly Edit[]): TypedHistory {
  const before = toUpdate(briefOf(from).toJSON())
  const updates: { data: Uint8Array; userId: string }[] = []
  let after = before
  for (const [at, [userId, text]] of edits.entries()) {
    const doc = docOf(after)
    doc.clientID = 100 + at
    doc.on('update', (data: Uint8Array) => updates.push({ data, userId }))
    doc.transact(() =>
      updateYFragment(doc, doc.getXmlFragment('default'), briefOf(text), {
        mapping: new Map(),
        isOMark: new Map(),
      }),
    )
    after = Y.encodeStateAsUpdate(doc)
  }
  return {
    before,
    after,
    updates,
    authors: [],
    writers: new Map(),
    deleters: new Map(),
    doubled: new Set(),
  }
}

/** What is credited, as text: `ann+words` came, `ben-words` went. */
function told(history: TypedHistory): string[] {
  const [a, b] = [nodeOf(docOf(history.before)), nodeOf(docOf(history.after))]
  const { comparison, credits } = attributionOf(history)
  return comparison.words.flatMap((change) => {
    const { inserted = [], deleted = [] } = credits[spanKey(change)] ?? {}
    return [
      ...deleted.map(({ from, to, userId }) => `${userId}-${a.textBetween(from, to)}`),
      ...inserted.map(({ from, to, userId }) => `${userId}+${b.textBetween(from, to)}`),
    ]
  })
}

const lines = ['One fine day it rained.', 'Two men went to the sea.', 'Three boats came home late.']
const [one, two, three] = lines

test.each<[what: string, from: string, edits: Edit[], told: string[]]>([
  [
    'a word put in and a word taken out',
    'The tea of the house is cold in the morning.',
    [
      ['ann', 'The green tea of the house is cold in the morning.'],
      ['ben', 'The green tea of the house is cold.'],
    ],
    ['ann+green ', 'ben- in the morning'],
  ],
  [
    'the letters that like words share',
    'We saw trade.',
    [
      ['ann', 'We saw the trade.'],
      ['ben', 'We saw the trade trail.'],
      ['cleo', 'We saw the trail.'],
    ],
    ['cleo-trade', 'ann+the ', 'ben+trail'],
  ],
  [
    'a replacement that two people made',
    'It was good.',
    [
      ['ann', 'It was.'],
      ['ben', 'It was bad.'],
    ],
    ['ann-good', 'ben+bad'],
  ],
  [
    'an addition of two people in one place',
    'It was good.',
    [
      ['ann', 'It was good, they said.'],
      ['ben', 'It was good, they all said.'],
    ],
    ['ann+, they ', 'ben+all ', 'ann+said'],
  ],
  [
    'words deleted after somebody split the paragraph',
    'One day it rained and we went home.',
    [
      ['ann', 'One day it rained\nand we went home.'],
      ['ben', 'One day it rained\nand we went.'],
    ],
    ['ann- ', 'ben- home'],
  ],
  [
    'a block of its own, moved by somebody else',
    lines.join('\n'),
    [
      ['ann', `${one}\n${two}\nAnn wrote these very words.\n${three}`],
      ['ben', `Ann wrote these very words.\n${lines.join('\n')}`],
    ],
    ['ann+Ann wrote these very words.'],
  ],
  [
    'a block cut by one edit and pasted by another',
    lines.join('\n'),
    [
      ['ann', `${one}\nAnn wrote these very words.\n${two}\n${three}`],
      ['ben', lines.join('\n')],
      ['ben', `${lines.join('\n')}\nAnn wrote these very words.`],
    ],
    ['ann+Ann wrote these very words.'],
  ],
  [
    'an old block moved, and a word put into it',
    lines.join('\n'),
    [
      ['ben', `${two}\n${three}`],
      ['ben', `${two}\n${three}\n${one}`],
      ['ann', `${two}\n${three}\nOne fine day it really rained.`],
    ],
    ['null+One fine day it ', 'ann+really ', 'null+rained.'],
  ],
  [
    'what was deleted, brought back and deleted again',
    'It was good.',
    [
      ['ann', 'It.'],
      ['ben', 'It was good.'],
      ['cleo', 'It was.'],
    ],
    ['cleo- good'],
  ],
])('credits %s', (_, from, edits, expected) => {
  expect(told(written(from, edits)).sort()).toEqual([...expected].sort())
})

test('says what it can where a stretch of the log is missing', () => {
  const { updates, ...history } = written('It was good, they said.', [
    ['ann', 'It was, they said.'],
    ['ben', 'It was, they say, bad.'],
    ['cleo', 'It, they say, bad.'],
  ])
  const found = told({ ...history, updates: updates.slice(1) })
  expect(found).toContain('cleo- was')
  expect(found).toContain('null- good')
})

test('is plain data', () => {
  const { credits } = attributionOf(written('It was good.', [['ann', 'It was bad.']]))
  expect(JSON.parse(JSON.stringify(credits))).toEqual(credits)
})
