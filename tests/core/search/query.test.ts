import { describe, expect, test } from 'vitest'
import { parseQuery } from '../../../core/search/query.ts'

const word = (text: string) => ({ text, negated: false, prefix: false })
const typed = (text: string) => ({ text, negated: false, prefix: true })
const not = (text: string) => ({ text, negated: true, prefix: false })

describe('a query', () => {
  test.each([
    ['', []],
    ['   ', []],
    ['river', [typed('river')]],
    ['river ', [word('river')]],
    ['r', [word('r')]],
    ['river treaty', [word('river'), typed('treaty')]],
    ['"river treaty"', [word('river treaty')]],
    ['“river treaty”', [word('river treaty')]],
    ['"river treaty', [word('river treaty')]],
    ['a "river treaty" signed', [word('a'), word('river treaty'), typed('signed')]],
    ['river -delta', [word('river'), not('delta')]],
    ['-"old town" river', [not('old town'), typed('river')]],
    ['cease-fire', [typed('cease-fire')]],
    ["the Assad's", [word('the'), typed("Assad's")]],
    ['- -- "" -"" & | !', []],
    ['a\u0000b', [typed('a b')]],
    ['cafe\u0301', [typed('caf\u00e9')]],
  ])('%j has these terms', (query, terms) => {
    expect(parseQuery(query)).toEqual(terms)
  })
})
