import { expect, test } from 'vitest'
import { unwrapLines } from '../../../core/extract/text/unwrapLines.ts'

const wrapped = `The last observers left the northern channel of the strait on
Monday, ending a mission that had counted ships there for
eleven years and never once published what it had counted.

Their departure leaves the two governments alone with a buoy
line that neither of them recognises and with a telephone that
no longer rings.

The end.`

test('joins lines that were broken at a column', () => {
  const lines = unwrapLines(wrapped.split('\n'))
  expect(lines.filter(Boolean)).toHaveLength(3)
  expect(lines[0]).toMatch(/^The last observers .* had counted\.$/)
})

test('leaves lines alone that end where their author ended them', () => {
  const menu = [
    'Home',
    'World',
    'Business and finance',
    '',
    'A headline of an article that is long enough',
  ]
  expect(unwrapLines(menu)).toEqual(menu)
})
