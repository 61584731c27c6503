import type { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyComparison } from '../../../../core/version/compare/applyComparison.ts'
import { compare, isEmpty } from '../../../../core/version/compare/compare.ts'
import { briefOf } from './briefOf.ts'

const word = fc.constantFrom('harbour', 'grain', 'the', 'six', 'two', 'mill', '**bold**', '_so_')
const words = fc.array(word, { minLength: 0, maxLength: 12 }).map((list) => list.join(' '))
const quote = fc
  .tuple(fc.constantFrom('q1', 'q2', 'q3'), fc.constantFrom('s1', 's2'), word)
  .map(([id, source, exact]) => `<${id}@${source} ${exact.replace(/[*_]/g, '')}>`)
const sentence = fc.oneof(
  { weight: 5, arbitrary: words },
  fc.tuple(words, quote, words).map((parts) => parts.join(' ')),
  fc.tuple(words, fc.constantFrom('{c1@s1}', '{c2@s3}')).map((parts) => parts.join(' ')),
)
const line = fc
  .tuple(fc.constantFrom('', '', '', '# ', '## ', '- ', '1. ', '[ ] ', '[x] ', '| '), sentence)
  .map(([sign, text]) => `${sign}${text}`)
const brief = fc.array(line, { minLength: 1, maxLength: 9 })

/** Lines that somebody worked on: some go, some come, some change places or words. */
const edited = fc
  .tuple(brief, fc.array(fc.tuple(fc.nat(), fc.nat(4), line), { maxLength: 6 }))
  .map(([lines, edits]): [string[], string[]] => {
    const later = [...lines]
    for (const [at, kind, other] of edits) {
      const index = at % Math.max(1, later.length)
      if (kind === 0) later.splice(index, 1)
      if (kind === 1) later.splice(index, 0, other)
      if (kind === 2) later.splice(index, 1, `${later[index] ?? ''} ${other}`)
      if (kind === 3) later.push(...later.splice(index, 1))
      if (kind === 4) later.splice(index, 1, (later[index] ?? '').replace(/ \w+/, ' other'))
    }
    return [lines, later.length > 0 ? later : ['']]
  })

const leadsTo = (before: Node, after: Node) => {
  const made = applyComparison(before, compare(before, after))
  made.check()
  expect(made.toJSON()).toEqual(after.toJSON())
}

test('applied to the first, a comparison gives the second', () => {
  fc.assert(
    fc.property(edited, ([lines, later]) => {
      const [before, after] = [briefOf(...lines), briefOf(...later)]
      leadsTo(before, after)
      leadsTo(after, before)
    }),
    { seed: 11, numRuns: 1_500 },
  )
})

test('it survives the way through JSON', () => {
  fc.assert(
    fc.property(edited, ([lines, later]) => {
      const [before, after] = [briefOf(...lines), briefOf(...later)]
      const sent = JSON.parse(JSON.stringify(compare(before, after)))
      expect(applyComparison(before, sent).eq(after)).toBe(true)
    }),
    { seed: 12, numRuns: 300 },
  )
})

test('a document compared with itself has not changed', () => {
  fc.assert(
    fc.property(brief, (lines) => {
      const comparison = compare(briefOf(...lines), briefOf(...lines))
      expect(isEmpty(comparison)).toBe(true)
      expect(comparison.quotations).toEqual({
        ...{ added: [], dropped: [], altered: [], resourced: [], retied: [] },
      })
      expect(comparison.sources).toEqual({ added: [], dropped: [] })
    }),
    { seed: 13, numRuns: 300 },
  )
})
