import { expect, test } from 'vitest'
import { foldUnchanged } from '../../../core/source/foldUnchanged.ts'

/** `s` same, `c` changed; a folded stretch in parentheses. */
const folded = (blocks: string) =>
  foldUnchanged(
    [...blocks].map((letter) => ({
      change: letter === 's' ? ('same' as const) : ('changed' as const),
      kind: 'paragraph' as const,
      runs: [],
    })),
  )
    .map(({ blocks, folded }) => {
      const letters = blocks.map(({ change }) => change[0]).join('')
      return folded ? `(${letters})` : letters
    })
    .join('|')

test.each([
  ['ssssscsssss', '(ssss)|scs|(ssss)'],
  ['scs', 'scs'],
  ['csssssc', 'cs|(sss)|sc'],
  ['cssssc', 'cs|ss|sc'],
  ['ssss', '(ssss)'],
  ['ss', 'ss'],
  ['', ''],
])('%s is shown as %s', (blocks, shown) => {
  expect(folded(blocks)).toBe(shown)
})
