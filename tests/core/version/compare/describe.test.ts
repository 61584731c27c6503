import { describe, expect, test } from 'vitest'
import { compare } from '../../../../core/version/compare/compare.ts'
import { describeComparison } from '../../../../core/version/compare/describeComparison.ts'
import { briefOf } from './briefOf.ts'
import {
  blockCases,
  type Case,
  formatCases,
  listCases,
  natureCases,
  quotationCases,
  tableCases,
  wordCases,
} from './cases.ts'

const topics: [string, readonly Case[]][] = [
  ['words', wordCases],
  ['formatting', formatCases],
  ['blocks', blockCases],
  ['kinds of block', natureCases],
  ['lists', listCases],
  ['tables', tableCases],
  ['quotations and citations', quotationCases],
]

describe.each(topics)('%s', (_, cases) => {
  test.each(cases)('%s', (_what, lines, later, told) => {
    const before = briefOf(...lines)
    expect(describeComparison(before, compare(before, briefOf(...later)))).toEqual(told)
  })
})
