import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toUpdate } from '../../../../core/brief/toUpdate.ts'
import { applyComparison } from '../../../../core/version/compare/applyComparison.ts'
import { compareNodes, compareStates } from '../../../../core/version/compare/compareBriefs.ts'
import { docOf, nodeOf } from '../../../../core/version/content.ts'
import { briefOf } from './briefOf.ts'
import { editTogether, randomOf } from './threeAuthors.ts'

const start = toUpdate(
  briefOf(
    `# Yy zyyz
Yzzy zyzz {q1 s1: zzzy yzzz yyzz} zyzy yzyy yyyz zzyy.
- Zyyy yzyz zyyy
- Zzzz yyyy zzyz
Zyzyz yzyzy {q2 s2: zyyzz yzzyy} yyzzy yzyzz zzyyz yyyzz.
| Zy | Yz |
| Zyz | Yzy |
Q q3 s3: Zyzzy yzyzyz zyzyz
Yyzzyy zzyyzz yzyzyzy[[c1 s4]] zzyzzy.`,
  ).toJSON(),
)
const settings = { seed: 20261, numRuns: 60 }

test('a comparison leads from one state to the other, whoever edited how', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.integer({ min: 1, max: 5 }),
      (seed, rounds) => {
        const { before, after } = editTogether(start, randomOf(seed), rounds, 3)
        const [a, b] = [nodeOf(docOf(before)), nodeOf(docOf(after))]
        const comparison = compareStates(before, after)
        expect(applyComparison(a, comparison).eq(b)).toBe(true)
        // Without identities, and back.
        expect(applyComparison(b, compareNodes(b, a)).eq(a)).toBe(true)
        expect(comparison.words.length > 0 || comparison.quotations.length > 0).toBe(!a.eq(b))
        expect(compareStates(after, after)).toMatchObject({
          words: [],
          quotations: [],
          sources: [],
        })
      },
    ),
    settings,
  )
})

test('compares states of briefs that have nothing in common', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const random = randomOf(seed)
      const a = nodeOf(docOf(editTogether(start, random, 3, 3).after))
      const b = nodeOf(docOf(editTogether(toUpdate(briefOf('Zz').toJSON()), random, 4, 4).after))
      expect(applyComparison(a, compareNodes(a, b)).eq(b)).toBe(true)
    }),
    { ...settings, numRuns: 30 },
  )
})
