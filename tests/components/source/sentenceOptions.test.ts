import { describe, expect, it } from 'vitest'
import { sentenceOptions, sentencesOf } from '../../../components/source/picker/sentenceOptions.ts'
import type { SearchHit } from '../../../core/api/search.ts'
import type { SourceSummary } from '../../../core/api/sources.ts'

const source: SourceSummary = {
  id: 's1',
  title: 'Ferries stay in port',
  authors: [],
  outlet: null,
  published: null,
  language: 'en',
  url: null,
  type: 'webpage',
  tags: [],
  words: 12,
  addedBy: null,
  createdAt: '2026-01-01T00:00:00Z',
  archivedAt: null,
  briefs: 0,
  similar: 0,
  revision: 'abc',
}
const text = 'Ships wait. Crews wait for water. Nobody knows how long.'
/** The ranges of a word in the passage. */
const ranges = (word: string): [number, number][] =>
  [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => [index, index + word.length])
const hit = (words: string[], kind: 'title' | 'paragraph' = 'paragraph'): SearchHit => ({
  source,
  passages: [
    {
      kind,
      start: 100,
      end: 100 + text.length,
      text,
      highlights: words.flatMap(ranges).sort((a, b) => a[0] - b[0]),
    },
  ],
  matchedAs: [{ typed: 'ferrys', found: ['ferries'] }],
})

describe('sentences of an answer', () => {
  it('are those with matches, the most first, placed in the source', () => {
    const options = sentenceOptions([hit(['wait', 'water'])])
    expect(options.map(({ words, sentence, first }) => [words, sentence?.start, first])).toEqual([
      ['Crews wait for water.', 112, true],
      ['Ships wait.', 100, false],
    ])
    expect(options[0]?.highlights).toEqual([
      [6, 10],
      [15, 20],
    ])
    expect(options[0]?.matchedAs).toEqual(['ferries'])
  })

  it('are the source as a whole where only its title matches', () => {
    expect(sentenceOptions([hit(['wait'], 'title')])).toMatchObject([{ key: 's1', sentence: null }])
  })
})

it('finds the sentences of one source that have each of the words', () => {
  const revision = { text, blocks: [{ kind: 'paragraph' as const, start: 0, end: text.length }] }
  const found = (query: string) => sentencesOf(source, revision, query).map(({ words }) => words)
  expect(found('')).toHaveLength(3)
  expect(found('WAIT wäter')).toEqual(['Crews wait for water.'])
  expect(found('absent')).toEqual([])
})
