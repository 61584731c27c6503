import { describe, expect, test } from 'vitest'
import { paceWords, summaryOf } from '../../../../components/library/import/progressWords.ts'
import { originAndOutlets, remarkOf } from '../../../../components/library/import/remarkOf.ts'
import { stateWord } from '../../../../components/library/import/stateWord.ts'
import { readyEntry } from './entries.ts'

test('a summary counts what is left and what is done', () => {
  const none = { ready: 0, stored: 0, duplicate: 0, failed: 0 }
  expect(summaryOf(none)).toBe('')
  expect(summaryOf({ ...none, ready: 1, stored: 2000, failed: 1 })).toBe(
    '1 to look at and store · 2,000 stored · 1 failed',
  )
})

describe('the pace of a run', () => {
  test.each([
    ['says only how far it is at first', 'reading', 20, 0, 500, 18, 'Reading 2 of 20'],
    [
      'says the rate once it is known',
      'storing',
      100,
      0,
      2000,
      60,
      'Storing 40 of 100 · 20 a second',
    ],
    [
      'says what is left of a long one',
      'storing',
      1000,
      0,
      10_000,
      900,
      'Storing 100 of 1,000 · 10 a second · about 90 s left',
    ],
    ['sums up', 'stored', 1000, 0, 50_000, 0, ' in 50 s, 20 a second'],
    ['says nothing about a short one', 'stored', 2, 0, 400, 0, ''],
  ] as const)('%s', (_, run, total, since, until, left, said) => {
    expect(paceWords(run, { total, since, until }, left)).toBe(
      said.replace('about 90 s', 'about 2 min'),
    )
  })
})

describe('the state of an entry, in a word', () => {
  const found = readyEntry(1).found
  test.each([
    ['Ready', {}],
    ['Look at it', { found: found && { ...found, warnings: ['No date.'] } }],
    ['Needs a title', { draft: { ...readyEntry(1).draft, title: ' ' } as never }],
    ['Not stored', { trouble: 'The date is no date.' }],
    ['Stored as new text', { state: 'stored', stored: { id: 'a', title: 'A', revised: true } }],
    ['There already', { state: 'duplicate' }],
  ] as const)('%s', (word, change) => {
    expect(stateWord(readyEntry(1, change))).toBe(word)
  })
})

describe('what a row notes first', () => {
  const { found, draft } = readyEntry(1)
  const similar = { id: 's', title: 'Wire', outlet: 'Agency', published: null, share: 0.9 }
  const known = { id: 'k', title: 'Known' }
  const with_ = (change: object) => found && { ...found, ...change }
  test.each([
    ['nothing', {}, null],
    ['why it failed', { state: 'failed', trouble: 'Empty.' }, 'Empty.'],
    ['the warning', { found: with_({ warnings: ['No date.'] }) }, 'No date.'],
    ['how many warnings', { found: with_({ warnings: ['No date.', 'Scan.'] }) }, '2: No date.'],
    [
      'the source it renews',
      { found: with_({ revisionOf: known, similarTo: [similar] }) },
      'New text of',
    ],
    [
      'the likeness of one stored for itself',
      {
        found: with_({ revisionOf: known, similarTo: [similar] }),
        draft: draft && { ...draft, asNew: true },
      },
      '1 origin, 2 outlets: nearly the same as',
    ],
  ] as const)('is %s', (_, change, text) => {
    expect(remarkOf(readyEntry(1, change))?.text ?? null).toBe(text)
  })
})

test('an outlet counts once, and each without a name by itself', () => {
  const at = (outlet: string | null) => ({ id: '', title: '', outlet, published: null, share: 1 })
  expect(originAndOutlets([at('Agency'), at('agency '), at(null)], 'Courier')).toBe(
    '1 origin, 3 outlets',
  )
})
