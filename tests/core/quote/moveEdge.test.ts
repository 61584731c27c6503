import { expect, it } from 'vitest'
import { moveEdge } from '../../../core/quote/moveEdge.ts'

const text = 'Ships wait. “We don’t know,” she said, after 1,500 days. Crews leave.'

it.each([
  ['We don’t know', 'end', -1, 'We don’t'],
  ['We don’t know', 'end', 1, 'We don’t know,”'],
  ['We don’t know,”', 'end', 1, 'We don’t know,” she'],
  ['We don’t know', 'start', 1, 'don’t know'],
  ['We don’t know', 'start', -1, '“We don’t know'],
  ['she said,', 'end', 1, 'she said, after'],
  ['after', 'end', 1, 'after 1,500'],
  ['after 1,500', 'end', -1, 'after'],
  ['she', 'end', -1, 'she'],
  ['she', 'start', 1, 'she'],
  ['Crews leave.', 'end', 1, 'Crews leave.'],
  ['Ships wait.', 'start', -1, 'Ships wait.'],
  ['Crews leave.', 'end', -1, 'Crews'],
  ['Crews leave.', 'start', -1, 'days. Crews leave.'],
] as const)('of %o moves the %s by %i: %o', (words, edge, direction, moved) => {
  const start = text.indexOf(words)
  const range = { start, end: start + words.length }
  const { start: from, end: to } = moveEdge(text, range, edge, direction, {
    start: 0,
    end: text.length,
  })
  expect(text.slice(from, to)).toBe(moved)
})

it('stays within its bounds', () => {
  const start = text.indexOf('she')
  const range = { start, end: start + 3 }
  expect(moveEdge(text, range, 'start', -1, { start, end: text.length })).toEqual(range)
})

it('keeps characters beyond the basic plane whole', () => {
  const runes = '𐎠𐎡 𐎢𐎣 𐎤'
  expect(moveEdge(runes, { start: 0, end: 9 }, 'end', -1, { start: 0, end: 12 })).toEqual({
    start: 0,
    end: 4,
  })
})
