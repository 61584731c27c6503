import { expect, test } from 'vitest'
import { accuracy, scorePages } from './score.ts'

const scores = await scorePages()

test.each(scores)('$name: keeps the article and drops the page', ({ f1 }) => {
  expect(f1).toBeGreaterThan(0.8)
})

test.each(scores)('$name: invents no author, outlet or date', ({ found, expected }) => {
  if (expected.authors.length === 0) expect(found.authors).toEqual([])
  if (!expected.publisher) expect(found.publisher).toBeNull()
  if (!expected.published) expect(found.published).toBeNull()
})

test('keeps the paragraphs of the pages as a whole', () => {
  const mean = scores.reduce((sum, score) => sum + score.f1, 0) / scores.length
  expect(mean).toBeGreaterThan(0.98)
})

test.each([
  ['title', 0.92],
  ['authors', 0.85],
  ['publisher', 0.9],
  ['published', 0.88],
  ['language', 1],
  ['captions', 0.78],
] as const)('reads %s as the pages state it in at least %d of them', (key, share) => {
  expect(accuracy(scores, key)).toBeGreaterThanOrEqual(share)
})
