import { expect, test } from 'vitest'
import { accuracy, scoreFixtures } from './score.ts'

const scores = await scoreFixtures()

test.each(scores)('$name: keeps the article and drops the page', ({ f1 }) => {
  expect(f1).toBeGreaterThan(0.8)
})

test.each(scores)('$name: invents no author, outlet or date', ({ found, expected }) => {
  if (expected.authors.length === 0) expect(found.authors).toEqual([])
  if (!expected.publisher) expect(found.publisher).toBeNull()
  if (!expected.published) expect(found.published).toBeNull()
})

test('keeps the paragraphs of the dumps as a whole', () => {
  const mean = scores.reduce((sum, score) => sum + score.f1, 0) / scores.length
  expect(mean).toBeGreaterThan(0.97)
})

test.each([
  ['title', 0.95],
  ['authors', 0.95],
  ['publisher', 0.95],
  ['published', 0.95],
  ['language', 1],
  ['captions', 0.95],
] as const)('reads %s as the dumps state it in at least %d of them', (key, share) => {
  expect(accuracy(scores, key)).toBeGreaterThanOrEqual(share)
})
