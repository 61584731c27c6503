import { expect, it } from 'vitest'
import { optionsOf } from '../../../components/source/resultOptions.ts'
import type { SearchHit } from '../../../core/api/search.ts'

const source: SearchHit['source'] = {
  id: 's',
  title: 'A title',
  authors: [],
  outlet: null,
  published: null,
  language: 'en',
  url: null,
  type: 'webpage',
  tags: [],
  similar: 0,
  words: 3,
  addedBy: null,
  createdAt: '2025-01-01T00:00:00.000Z',
  archivedAt: null,
  briefs: 0,
  revision: 'r',
}
const passage = (text: string, start: number, highlights: [number, number][]) => ({
  kind: 'paragraph' as const,
  start,
  end: start + text.length,
  text,
  highlights,
})

it('shows the sentence with the most matches, with offsets into the revision', () => {
  const text = 'No match here. Grain and more grain. One grain.'
  const [option] = optionsOf([
    {
      source,
      passages: [
        passage(text, 100, [
          [15, 20],
          [30, 35],
          [41, 46],
        ]),
      ],
      matchedAs: [],
    },
  ])
  expect(option).toMatchObject({
    first: true,
    words: 'Grain and more grain.',
    sentence: { start: 115, end: 136 },
    highlights: [
      [0, 5],
      [15, 20],
    ],
  })
})

it('names a source once above its passages', () => {
  const options = optionsOf([
    { source, passages: [passage('One.', 0, []), passage('Two.', 5, [])], matchedAs: [] },
  ])
  expect(options.map(({ first }) => first)).toEqual([true, false])
})

it('offers the source itself where only its title matched', () => {
  const title = { ...passage('A title', 0, [[2, 7]]), kind: 'title' as const, end: 0 }
  expect(optionsOf([{ source, passages: [title], matchedAs: [] }])).toEqual([
    { key: 's', source, first: true, matchedAs: [], sentence: null, words: '', highlights: [] },
  ])
})

it('says which other spellings of a name its article has, each once', () => {
  const matchedAs = [
    { typed: 'Assad', found: ['Asad', 'al-Assa'] },
    { typed: 'Asad', found: ['Asad'] },
  ]
  const [option] = optionsOf([{ source, passages: [], matchedAs }])
  expect(option?.matchedAs).toEqual(['Asad', 'al-Assa'])
})
