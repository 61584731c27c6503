import { expect, test } from 'vitest'
import { scoreFixtures } from './score.ts'

const scores = scoreFixtures()

test.each(scores)(
  '$name: reads what the text states and nothing else',
  ({ found, expected, f1 }) => {
    const { title, authors, publisher, published, language, captions } = found
    const { paragraphs: _, ...stated } = expected
    expect({ title, authors, publisher, published, language, captions }).toEqual(stated)
    expect(f1).toBeGreaterThan(0.95)
  },
)

test('keeps the paragraphs of the fixtures as a whole', () => {
  const mean = scores.reduce((sum, score) => sum + score.f1, 0) / scores.length
  expect(mean).toBeGreaterThan(0.98)
})
