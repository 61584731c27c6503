import { expect, test } from 'vitest'
import { askedPrints, keptPrints } from '../../../core/check/prints.ts'
import { findRepeatsIn } from '../../../core/check/repeats.ts'
import { wordsIn } from '../../../core/check/words.ts'

const source =
  'The ministry said on Sunday that it would not let the harbour stay closed any longer. “We can’t wait,” its spokesman said. Elle a déjà été fermée là-bas, à Québec.'

test.each([
  ['eight words', 'it would not let the harbour stay closed', 8],
  ['seven words', 'would not let the harbour stay closed', 0],
  ['another case', 'IT WOULD NOT LET THE HARBOUR STAY CLOSED', 8],
  ['other punctuation', 'it would not, let the harbour: stay closed', 8],
  ['straight marks', '"We can\'t wait," its spokesman said. It can\'t wait.', 0],
  ['straight marks around', 'any longer. "We can\'t wait," its spokesman said.', 8],
  ['double spaces and a soft hyphen', 'it would  not let the har\u00adbour stay closed', 8],
  ['decomposed accents', 'elle a déjà été fermée là-bas, à Québec'.normalize('NFD'), 9],
  ['one word changed', 'it would not let the harbour remain closed', 0],
  ['a gap within', 'it would not let \ufffc the harbour stay closed', 0],
  ['nothing', '', 0],
])('finds %s', (_, prose, words) => {
  expect(findRepeatsIn(prose, source).map((repeat) => repeat.words)).toEqual(words ? [words] : [])
})

test('says where the words stand in both texts', () => {
  const prose = 'As we know: it would not let the harbour stay closed, they say.'
  const [repeat] = findRepeatsIn(prose, source)
  expect(prose.slice(repeat?.from, repeat?.to)).toBe('it would not let the harbour stay closed')
  expect(source.slice(repeat?.start, repeat?.end)).toBe('it would not let the harbour stay closed')
})

test('takes the longest of several places and goes on behind it', () => {
  const twice = 'a b c d e f g h x. a b c d e f g h i j.'
  const found = findRepeatsIn('a b c d e f g h i j and then a b c d e f g h x', twice)
  expect(found.map(({ words }) => words)).toEqual([10, 9])
  expect(found[0]?.start).toBe(twice.indexOf('a b c d e f g h i'))
})

test('any eight words of a passage share a print with it, wherever they begin', () => {
  const words = wordsIn(Array.from({ length: 50 }, (_, at) => `w${(at * 7) % 31}`).join(' '))
  const kept = new Set(keptPrints(words))
  for (let from = 0; from + 8 <= words.length; from += 1)
    expect(askedPrints(words.slice(from, from + 8)).some((print) => kept.has(print))).toBe(true)
})

test('prints are what they were when they were stored', () => {
  expect(keptPrints(wordsIn('one two three four five six seven eight nine'))).toEqual([
    632868257, -2033110553,
  ])
})
