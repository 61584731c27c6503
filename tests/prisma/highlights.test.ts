import { expect, test } from 'vitest'
import { highlightRanges } from '../../prisma/highlights.ts'

const headline = (text: string) => text.replaceAll('[', '\u0002').replaceAll(']', '\u0003')

test.each([
  ['no match', 'plain words', 'plain words', []],
  [
    'each match',
    'one two one',
    '[one] two [one]',
    [
      [0, 3],
      [8, 11],
    ],
  ],
  ['matches after what PostgreSQL took for a tag', 'a <b> one', 'a   [one]', [[6, 9]]],
  ['matches after an emoji, in UTF-16 units', '😀 one', '😀 [one]', [[3, 6]]],
  ['nothing after the texts part', 'one two', '[one] tvo [two]', [[0, 3]]],
])('finds %s', (_, text, marked, ranges) => {
  expect(highlightRanges(text, headline(marked))).toEqual(ranges)
})
