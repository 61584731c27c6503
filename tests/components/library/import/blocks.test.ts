import { describe, expect, test } from 'vitest'
import { sectionAt, withRange } from '../../../../components/library/import/blockSections.ts'
import { foldBlocks } from '../../../../components/library/import/foldBlocks.ts'

describe('folding', () => {
  const runs = (pattern: string) =>
    foldBlocks([...pattern].map((mark) => ({ included: mark === 'x' }))).map(
      ({ from, to, folded }) => `${pattern.slice(from, to)}${folded ? ' folded' : ''}`,
    )
  test.each([
    ['', []],
    ['xxx', ['xxx']],
    ['---x', ['--- folded', 'x']],
    ['x--x', ['x', '--', 'x']],
    ['x---', ['x', '--- folded']],
  ])('divides %j into runs', (pattern, expected) => {
    expect(runs(pattern)).toEqual(expected)
  })
})

test('a section ends before the next heading, or with the text', () => {
  const blocks = [...'phpph'].map((mark) => ({
    kind: mark === 'h' ? ('heading' as const) : ('paragraph' as const),
  }))
  expect(sectionAt(blocks, 1)).toEqual({ from: 1, to: 4 })
  expect(sectionAt(blocks, 4)).toEqual({ from: 4, to: 5 })
})

test('a range is taken or left out as a whole', () => {
  const none: ReadonlySet<number> = new Set()
  expect([...withRange(none, 1, 4, true)]).toEqual([1, 2, 3])
  expect([...withRange(new Set([1, 2, 3, 4]), 2, 4, false)]).toEqual([1, 4])
  expect([...none]).toEqual([])
})
