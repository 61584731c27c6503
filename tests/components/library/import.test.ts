import { describe, expect, test } from 'vitest'
import { draftOf, fieldsOf } from '../../../components/library/draft.ts'
import { excerpt } from '../../../components/library/excerpt.ts'
import { foldBlocks } from '../../../components/library/foldBlocks.ts'
import { progressOf } from '../../../components/library/progress.ts'

test('a draft sends an empty field as none and leaves a missing title to the server', () => {
  const draft = draftOf({
    fileName: 'a.txt',
    article: {
      title: null,
      authors: [],
      publisher: 'Delta Courier',
      published: null,
      language: 'en',
      url: null,
      type: null,
      blocks: [
        { kind: 'other', text: 'Menu', included: false },
        { kind: 'paragraph', text: 'Words.', included: true },
      ],
      quotes: [],
      attributions: [],
      warnings: [],
    },
    duplicateOf: null,
    revisionOf: null,
    similarTo: [],
  })
  expect(fieldsOf({ ...draft, authors: [' Ada Lund ', ' '], outlet: ' ' })).toEqual({
    authors: ['Ada Lund'],
    outlet: null,
    published: null,
    language: 'en',
    url: null,
    included: [1],
  })
})

test('progress counts what is left and what is done', () => {
  const entries = (['stored', 'ready', 'stored', 'failed'] as const).map((state) => ({ state }))
  expect(progressOf(entries)).toBe('1 to look at and store · 2 stored · 1 not usable')
  expect(progressOf([])).toBe('')
})

describe('folding', () => {
  const runs = (pattern: string) =>
    foldBlocks([...pattern].map((mark) => ({ included: mark === 'x' }))).map(
      ({ from, to, folded }) => `${pattern.slice(from, to)}${folded ? ' folded' : ''}`,
    )
  test.each([
    ['', []],
    ['xxx', ['xxx']],
    ['---x', ['--- folded', 'x']],
    ['x--x', ['x', '--', 'x']],
    ['x---', ['x', '--- folded']],
  ])('divides %j into runs', (pattern, expected) => {
    expect(runs(pattern)).toEqual(expected)
  })
})

describe('an excerpt', () => {
  const sentence = (n: number) => `Sentence ${n} ${'has many words '.repeat(6)}in it.`
  const text = [1, 2, 3, 4].map(sentence).join(' ')
  const show = (source: string, ...matches: string[]) =>
    source.slice(
      ...excerpt(
        source,
        matches.map((match) => [source.indexOf(match), source.indexOf(match) + match.length]),
      ),
    )
  test('is the whole of a short text', () => {
    expect(show('A short text.', 'short')).toBe('A short text.')
  })
  test('begins with the sentence of most matches and has whole sentences', () => {
    expect(show(text, 'Sentence 1', 'Sentence 3', '3')).toBe(`${sentence(3)} ${sentence(4)}`)
  })
  test('cuts a very long sentence around the match, between words', () => {
    const long = `${'word '.repeat(200)}MATCH ${'word '.repeat(200)}`
    const shown = show(long, 'MATCH')
    expect(shown).toContain('MATCH')
    expect(shown.length).toBeLessThan(300)
    expect(shown).toMatch(/^word .* word$/)
  })
})
