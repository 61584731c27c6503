// What the guides themselves print as examples, set from the facts of their sources.
import { describe, expect, test } from 'vitest'
import { CitationProcessor } from '../../../core/citation/CitationProcessor.ts'
import type { Run } from '../../../core/citation/runs.ts'
import { bundledStyle, bundledStyles } from '../../../core/citation/styles.ts'
import { cslLocale, cslStyle } from '../../../server/citation/cslFiles.ts'
import { apa } from './published/apa.ts'
import { chicagoAuthorDate } from './published/chicagoAuthorDate.ts'
import { chicagoNotes, chicagoNotesIbid } from './published/chicagoNotes.ts'
import { harvard } from './published/harvard.ts'
import { mla } from './published/mla.ts'
import { oscola } from './published/oscola.ts'
import { kinds, type PublishedExample, type PublishedStyle } from './published/publishedExample.ts'

const published = [chicagoNotes, chicagoNotesIbid, chicagoAuthorDate, apa, mla, oscola, harvard]

/** Runs with italics between underscores. */
const written = (runs: readonly Run[] = []) =>
  runs.map(({ text, italic }) => (italic ? `_${text}_` : text)).join('')

/** The example as we set it, where the guide prints a text. */
async function set({ style: id, locale }: PublishedStyle, example: PublishedExample) {
  const locales = new Map([
    ['en-US', await cslLocale('en-US')],
    [locale, await cslLocale(locale)],
  ])
  const style = { id, tree: await cslStyle(bundledStyle(id)?.csl ?? '') }
  const processor = new CitationProcessor(style, locale, locales)
  const citations = example.citations.map(([, ...cites], index) => ({ id: `c${index}`, cites }))
  const { changed } = processor.update(citations, new Map(Object.entries(example.items)))
  const entries = processor.bibliography().map(({ source, runs }) => [source, written(runs)])
  return {
    citations: example.citations.map(([printed], index) =>
      printed === null ? null : written(changed.get(`c${index}`)),
    ),
    entries: Object.fromEntries(entries.filter(([source = '']) => example.entries?.[source])),
  }
}

/** What is printed, but for the words that we are known to set otherwise. */
const asWeSet = (printed: string, example: PublishedExample): string => {
  const words = example.departs?.words ?? []
  return words.reduce((text, [theirs, ours]) => text.replaceAll(theirs, ours), printed)
}

describe.each(published.map((style) => [style.style, style] as const))('%s', (_, style) => {
  test.each(style.examples.map((example) => [example.guide, example] as const))(
    '%s',
    async (_guide, example) => {
      expect(await set(style, example)).toEqual({
        citations: example.citations.map(([printed]) => printed && asWeSet(printed, example)),
        entries: Object.fromEntries(
          Object.entries(example.entries ?? {}).map(([source, printed]) => [
            source,
            asWeSet(printed, example),
          ]),
        ),
      })
    },
  )

  test('shows each kind, or says that no example was found', () => {
    const shown = new Set(style.examples.flatMap((example) => example.kinds))
    const missing = kinds.filter((kind) => !shown.has(kind))
    expect(Object.keys(style.notFound).sort()).toEqual(missing.sort())
  })
})

test('has examples for every bundled style', () => {
  expect(published.map(({ style }) => style).sort()).toEqual(
    bundledStyles.map(({ id }) => id).sort(),
  )
})
