import { describe, expect, test } from 'vitest'
import { parseQuery } from '../../../core/search/query.ts'

const word = (text: string) => ({ text, negated: false, quoted: false, prefix: false })
const typed = (text: string) => ({ text, negated: false, quoted: false, prefix: true })
const phrase = (text: string) => ({ text, negated: false, quoted: true, prefix: false })
const not = (text: string) => ({ text, negated: true, quoted: false, prefix: false })
const notPhrase = (text: string) => ({ text, negated: true, quoted: true, prefix: false })

describe('a query', () => {
  test.each([
    ['', []],
    ['   ', []],
    ['river', [typed('river')]],
    ['river ', [word('river')]],
    ['r', [word('r')]],
    ['river treaty', [word('river'), typed('treaty')]],
    ['"river treaty"', [phrase('river treaty')]],
    ['“river treaty”', [phrase('river treaty')]],
    ['"river treaty', [phrase('river treaty')]],
    ['a "river treaty" signed', [word('a'), phrase('river treaty'), typed('signed')]],
    ['«river treaty»', [phrase('river treaty')]],
    ['river –delta', [word('river'), not('delta')]],
    ['river -delta', [word('river'), not('delta')]],
    ['-"old town" river', [notPhrase('old town'), typed('river')]],
    ['cease-fire', [typed('cease-fire')]],
    ["the Assad's", [word('the'), typed("Assad's")]],
    ['- -- "" -"" & | !', []],
    ['a\u0000b', [typed('a b')]],
    ['cafe\u0301', [typed('caf\u00e9')]],
  ])('%j has these terms', (query, terms) => {
    expect(parseQuery(query)).toEqual(terms)
  })
})
