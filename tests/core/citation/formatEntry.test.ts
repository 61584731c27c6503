import { expect, it } from 'vitest'
import { formatDate } from '../../../core/citation/formatDate.ts'
import { formatAuthors, formatEntry } from '../../../core/citation/formatEntry.ts'

const whole = {
  title: 'Grain moves again',
  authors: ['Ada Holt'],
  outlet: 'The Gazette',
  published: '2013-11-22',
  url: 'https://example.org/grain',
}
const set = (source: Partial<typeof whole>) =>
  formatEntry({ ...whole, ...source })
    .map(({ text }) => text)
    .join(' ')

it.each([
  [
    'everything',
    {},
    'Ada Holt. “Grain moves again.” The Gazette, 22 November 2013. https://example.org/grain',
  ],
  [
    'no author',
    { authors: [] },
    '“Grain moves again.” The Gazette, 22 November 2013. https://example.org/grain',
  ],
  [
    'a title that ends a question',
    { title: 'Who pays?' },
    'Ada Holt. “Who pays?” The Gazette, 22 November 2013. https://example.org/grain',
  ],
  [
    'a title that quotes',
    { title: '“Never” again' },
    'Ada Holt. “‘Never’ again.” The Gazette, 22 November 2013. https://example.org/grain',
  ],
  [
    'an author with an initial at the end',
    { authors: ['Malcolm X.'] },
    'Malcolm X. “Grain moves again.” The Gazette, 22 November 2013. https://example.org/grain',
  ],
])('sets %s', (_, source, entry) => {
  expect(set(source)).toBe(entry)
})

it('says that there is no date, and leaves out what else is unknown', () => {
  const entry = formatEntry({
    title: 'A dump',
    authors: [],
    outlet: null,
    published: null,
    url: null,
  })
  expect(entry).toEqual([
    { kind: 'title', text: '“A dump.”' },
    { kind: 'date', text: 'n.d.' },
  ])
})

it.each([
  ['2013', '2013'],
  ['2013-11', 'November 2013'],
  ['2013-11-22', '22 November 2013'],
  ['spring', 'spring'],
])('writes %s as %s', (published, words) => {
  expect(formatDate(published)).toBe(words)
})

it.each([
  [[], ''],
  [['A'], 'A'],
  [['A', 'B'], 'A and B'],
  [['A', 'B', 'C'], 'A, B, and C'],
  [['A', 'B', 'C', 'D'], 'A et al.'],
])('names %j as %j', (authors, words) => {
  expect(formatAuthors(authors)).toBe(words)
})
