import { expect, test } from 'vitest'
import { oneOrigin } from '../../../core/source/oneOrigin.ts'

test.each([
  ['four outlets', ['A', 'B', 'C', 'D'], '1 origin, 4 outlets'],
  ['an outlet that printed it twice', ['A', 'a', 'B'], '1 origin, 2 outlets'],
  ['outlets that are not stated', [null, null], '1 origin, 2 outlets'],
  ['copies of one outlet', ['A', 'A', 'A'], '1 outlet, 3 copies of one text'],
])('counts %s', (_, outlets, words) => {
  expect(oneOrigin(outlets.map((outlet) => ({ outlet })))).toBe(words)
})
