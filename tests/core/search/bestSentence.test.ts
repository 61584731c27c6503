import { expect, test } from 'vitest'
import { bestSentence } from '../../../core/search/bestSentence.ts'

const text = 'No match here. Grain and more grain. One grain.'
const at = (word: string, from = 0) => {
  const start = text.toLowerCase().indexOf(word, from)
  return [start, start + word.length] as const
}

test.each([
  [
    'the sentence with the most matches',
    [at('grain'), at('grain', 20), at('grain', 40)],
    'Grain and more grain.',
  ],
  ['the first of several', [at('grain', 20), at('grain', 40)], 'Grain and more grain.'],
  ['the first sentence where nothing matches', [], 'No match here.'],
])('finds %s', (_, matches, sentence) => {
  const { start, end } = bestSentence(text, matches, 'en')
  expect(text.slice(start, end)).toBe(sentence)
})

test('takes a passage without a sentence whole', () => {
  expect(bestSentence('', [], 'und')).toMatchObject({ start: 0, end: 0 })
})
