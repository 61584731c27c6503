import { describe, expect, test } from 'vitest'
import { CitationProcessor } from '../../../core/citation/CitationProcessor.ts'
import type { Citation, Cite } from '../../../core/citation/citationsIn.ts'
import { plainText } from '../../../core/citation/runs.ts'
import { bundledStyles } from '../../../core/citation/styles.ts'
import { cslLocale, cslStyle } from '../../../server/citation/cslFiles.ts'
import { cite, items } from './citedItems.ts'

const locales = new Map([['en-US', await cslLocale('en-US')]])

/** Numbers from 0 to below 1, the same for the same seed (Park and Miller, 1988). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

const kinds = ['insert', 'insert', 'remove', 'move', 'change'] as const

describe.each(bundledStyles)('$title', (style) => {
  test.each([11, 23, 47])(
    'says the same after random edits as when it begins anew (%i)',
    async (seed) => {
      const random = randomFrom(seed)
      const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
      const sources = [...items.keys()]
      const someCites = (): Cite[] =>
        Array.from({ length: random() < 0.25 ? 2 : 1 }, () =>
          cite(pick(sources), {
            locator: pick(['', '3', '7']),
            suppressAuthor: random() < 0.1,
            speaker: random() < 0.1 ? 'Nadia Haddad' : '',
          }),
        )
      const file = { id: style.id, tree: await cslStyle(style.csl) }
      const kept = new CitationProcessor(file, 'en-US', locales)
      const texts = new Map<string, string>()
      let citations: Citation[] = []
      for (let step = 0; step < 40; step++) {
        const at = Math.floor(random() * (citations.length + 1))
        const kind = citations.length < 3 ? 'insert' : pick(kinds)
        if (kind === 'insert')
          citations = citations.toSpliced(at, 0, { id: `c${step}`, cites: someCites() })
        else {
          const citation = pick(citations)
          const others = citations.filter((other) => other !== citation)
          if (kind === 'remove') citations = others
          if (kind === 'move') citations = others.toSpliced(at, 0, citation)
          if (kind === 'change')
            citations = citations.with(citations.indexOf(citation), {
              id: citation.id,
              cites: someCites(),
            })
        }
        const { changed, removed } = kept.update(citations, items)
        for (const id of removed) texts.delete(id)
        for (const [id, runs] of changed) texts.set(id, plainText(runs))
        if (step % 8 !== 7) continue
        const fresh = new CitationProcessor(file, 'en-US', locales)
        const anew = fresh.update(citations, items).changed
        const expected = citations.map(({ id }) => `${id}: ${plainText(anew.get(id) ?? [])}`)
        expect(citations.map(({ id }) => `${id}: ${texts.get(id)}`)).toEqual(expected)
        expect(kept.bibliography()).toEqual(fresh.bibliography())
      }
    },
  )
})
