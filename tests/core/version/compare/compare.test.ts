import { describe, expect, test } from 'vitest'
import { applyComparison } from '../../../../core/version/compare/applyComparison.ts'
import { compareNodes } from '../../../../core/version/compare/compareBriefs.ts'
import { describeComparison } from '../../../../core/version/compare/describeComparison.ts'
import { briefOf } from './briefOf.ts'
import { blocks } from './cases/blocks.ts'
import { formatting } from './cases/formatting.ts'
import { lists } from './cases/lists.ts'
import { quotations } from './cases/quotations.ts'
import { words } from './cases/words.ts'

describe.each(Object.entries({ words, blocks, lists, formatting, quotations }))(
  '%s',
  (_, cases) => {
    test.each(cases)('%s', (_, before, after, said) => {
      const [a, b] = [briefOf(before), briefOf(after)]
      const comparison = compareNodes(a, b)
      expect(describeComparison(comparison)).toEqual(said)
      // It survives its way as JSON, forth and back.
      const sent = JSON.parse(JSON.stringify(comparison))
      expect(applyComparison(a, sent).toJSON()).toEqual(b.toJSON())
      expect(applyComparison(b, compareNodes(b, a)).toJSON()).toEqual(a.toJSON())
    })
  },
)

test('sums up quotations and sources in one line', () => {
  const before = 'First {q1 s1: one two three}.\nThen {q2 s2: four five six}.\nLast {q3 s3: seven}.'
  const after = 'First {q1 s1: one […] three}.\nThen {q2 s4: four five six}.\nLast [[c1 s5]].'
  const { summary } = compareNodes(briefOf(before), briefOf(after))
  expect(summary).toMatch(
    '1 quotation dropped, 1 altered, 1 re-sourced; 2 new sources, 2 sources no longer used',
  )
})

test('a brief compared with itself has no changes', () => {
  const brief = briefOf('# Title\nText with {q1 s1: a quotation}.\n- An item')
  const { blocks, words, quotations, sources, summary } = compareNodes(brief, brief)
  expect({ words, quotations, sources, summary }).toEqual({
    words: [],
    quotations: [],
    sources: [],
    summary: '',
  })
  expect(blocks.map(({ kind }) => kind)).toEqual(['same'])
})
