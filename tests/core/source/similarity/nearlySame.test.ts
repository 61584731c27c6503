import { expect, test } from 'vitest'
import { bandsOf } from '../../../../core/source/similarity/bandsOf.ts'
import { nearlySame } from '../../../../core/source/similarity/nearlySame.ts'
import { longestCompared, shinglesOf } from '../../../../core/source/similarity/shinglesOf.ts'
import { essay, footer, ownReport, statement, wire } from './stories.ts'

const text = (...parts: (string | readonly string[])[]) => parts.flat().join('\n')
const lettersOnly = (sentence: string) => sentence.toUpperCase().replace(/["-]/g, ' ')

/** Two thirds of the story under another headline, two of the sentences rewritten. */
const cut = (story: readonly string[]) =>
  text(
    'Grain ships sail again as truce takes hold',
    story
      .slice(0, Math.round((story.length * 2) / 3))
      .with(
        2,
        'Before that, navy divers had searched the fairway for mines on Saturday and on Sunday.',
      )
      .with(
        4,
        'Underwriters had been asking twice the usual rate since boats were blown up in spring.',
      ),
  )
const bulletin = (day: string, sea: string, ships: number) =>
  `Port bulletin for ${day}. Sea state ${sea}, visibility good. ${ships} ships are waiting in the outer roads and pilots board at the usual station. Masters are reminded to keep watch on channel twelve at all times.`

test.each([
  ['a wire story and what one outlet cut it to', text(wire), cut(wire), true],
  [
    'a story of ten sentences and what one outlet cut it to',
    text(wire.slice(0, 10)),
    cut(wire.slice(0, 10)),
    true,
  ],
  ['two cuts of one story', cut(wire), text(wire.slice(0, 8)), true],
  ['a story and its first third', text(wire), text(wire.slice(0, 5)), true],
  ['a story in capitals without its marks', text(wire), text(wire.map(lettersOnly)), true],
  ['a story with paragraphs in another order', text(wire), text(wire.toReversed()), true],
  [
    'a story with a footer and without',
    text(wire.slice(0, 8), footer),
    text(wire.slice(0, 8)),
    true,
  ],
  [
    'bulletins that differ in their figures',
    bulletin('Monday', 'slight', 41),
    bulletin('Tuesday', 'moderate', 12),
    true,
  ],
  ['two reports of one event with the same statements', text(wire), text(ownReport), false],
  [
    'a report and an essay that quote one paragraph',
    text(wire, statement),
    text(essay, statement),
    false,
  ],
  [
    'two short reports that quote one paragraph',
    text(wire.slice(0, 7), statement),
    text(ownReport.slice(0, 7), statement),
    false,
  ],
  ['a story and a paragraph of it', text(wire), text(wire.slice(3, 5)), false],
  ['different articles of one outlet', text(wire, footer), text(essay, footer), false],
  [
    'an article and the same words in another order',
    text(essay),
    text(essay.map((s) => s.split(' ').toReversed().join(' '))),
    false,
  ],
  ['captions of a few words', 'Ships at Lessing on Monday', 'Ships at Lessing on Monday', false],
  ['two empty texts', '', '', false],
])('%s', (_, a, b, expected) => {
  const [one, other] = [shinglesOf(a), shinglesOf(b)]
  expect(nearlySame(one, other) !== null).toBe(expected)
  expect(nearlySame(other, one)).toEqual(nearlySame(one, other))
  if (!expected) return
  const bands = new Set(bandsOf(one))
  expect(bandsOf(other).some((band) => bands.has(band))).toBe(true)
})

test('writing without spaces is compared character by character', () => {
  const chinese =
    '莱辛港在关闭九天之后于星期一重新开放，当局表示，第一艘离港的船只载有三万一千吨冬小麦，驶往马拉维尔。'
  expect(nearlySame(shinglesOf(chinese), shinglesOf(`港口新闻：${chinese}`))?.contained).toBe(1)
  expect(nearlySame(shinglesOf(chinese), shinglesOf([...chinese].toReversed().join('')))).toBeNull()
})

test('bands stay what they were, since they are stored', () => {
  const bands = bandsOf(shinglesOf(text(wire)))
  expect(bands).toHaveLength(50)
  expect(bands.slice(0, 3)).toMatchInlineSnapshot(`
    [
      -1160068061,
      584122457,
      1456122260,
    ]
  `)
})

test('a text that is too short has no bands', () => {
  expect(bandsOf(shinglesOf('Ships at Lessing on Monday, said Ada Lund.'))).toEqual([])
})

test('only the beginning of a book is compared', () => {
  const book = Array.from({ length: 60_000 }, (_, n) => `word${n}`).join(' ')
  const started = performance.now()
  const bands = bandsOf(shinglesOf(book))
  expect(performance.now() - started).toBeLessThan(1000)
  expect(bandsOf(shinglesOf(book.slice(0, longestCompared)))).toEqual(bands)
})

test('texts that share little seldom share a band, and those that share enough nearly always', () => {
  const numbers = (from: number, count: number) =>
    new Set(Array.from({ length: count }, (_, n) => Math.imul(from + n, 0x9e3779b1) >>> 0))
  const meet = (common: number) => {
    let met = 0
    for (let round = 0; round < 200; round += 1) {
      const base = round * 10_000
      const size = 500
      // |a| = |b| = size and the share common / (2 size - common).
      const bands = new Set(bandsOf(numbers(base, size)))
      if (bandsOf(numbers(base + size - common, size)).some((band) => bands.has(band))) met += 1
    }
    return met / 200
  }
  expect(meet(Math.round((2 * 500 * 0.35) / 1.35))).toBeGreaterThan(0.97)
  expect(meet(10)).toBeLessThan(0.05)
  expect(meet(0)).toBeLessThan(0.02)
})
