import { expect, test } from 'vitest'
import { align } from '../../../core/version/align.ts'

const pairs = (before: string, after: string) =>
  align(
    [...before],
    [...after],
    (letter) => letter,
    (a, b) => a.toLowerCase() === b.toLowerCase(),
  )

test.each([
  ['abc', 'abc', [0, 1, 2]],
  ['abc', 'axbc', [0, null, 1, 2]],
  ['abc', 'ac', [0, 2]],
  ['', 'ab', [null, null]],
  ['ab', '', []],
  ['abc', 'aBc', [0, 1, 2]],
  ['abcd', 'dabc', [null, 0, 1, 2]],
  ['aXbYc', 'axbyc', [0, 1, 2, 3, 4]],
  ['ab', 'BA', [1, null]],
])('%j and %j', (before, after, expected) => {
  expect(pairs(before, after)).toEqual(expected)
})
