// Each style's forms against what its guide publishes: order, punctuation, italics.
import { describe, expect, test } from 'vitest'
import { CitationProcessor } from '../../../core/citation/CitationProcessor.ts'
import type { Cite } from '../../../core/citation/citationsIn.ts'
import type { Run } from '../../../core/citation/runs.ts'
import { type BundledStyleId, bundledStyle } from '../../../core/citation/styles.ts'
import { cslLocale, cslStyle } from '../../../server/citation/cslFiles.ts'
import { cite, items } from './citedItems.ts'
import { expectedForms } from './expectedForms.ts'

/** Runs with italics between underscores. */
const written = (runs: readonly Run[] = []) =>
  runs.map(({ text, italic }) => (italic ? `_${text}_` : text)).join('')

async function set(id: BundledStyleId, cites: readonly (readonly Cite[])[], locale = 'en-US') {
  const tree = await cslStyle(bundledStyle(id)?.csl ?? '')
  const locales = new Map([
    ['en-US', await cslLocale('en-US')],
    [locale, await cslLocale(locale)],
  ])
  const processor = new CitationProcessor({ id, tree }, locale, locales)
  const citations = cites.map((list, index) => ({ id: `c${index}`, cites: list }))
  const { changed } = processor.update(citations, items)
  return {
    citations: citations.map((citation) => written(changed.get(citation.id))),
    bibliography: processor.bibliography().map(({ runs }) => written(runs)),
  }
}

const at = (locator: string, label: Cite['label'] = 'paragraph') => ({ locator, label })

/** The same citations in every style. */
const cites: readonly (readonly Cite[])[] = [
  [cite('news', at('4'))],
  [cite('news', at('5'))],
  [cite('book', at('12-14', 'page')), cite('report')],
  [cite('news', at('7'))],
  [cite('blog', { speaker: 'Layla Haddad', ...at('2') })],
  [cite('unsigned', { via: 'The Ledger' })],
  [cite('undated')],
  [cite('bare')],
  [cite('book', { ...at('3', 'page'), prefix: 'see', suffix: 'emphasis added' })],
  [cite('four')],
  [cite('report', { suppressAuthor: true })],
  [cite('journal', at('205', 'page'))],
  [cite('blog', { suppressAuthor: true, speaker: 'Layla Haddad', ...at('1:20:33', 'timestamp') })],
]

describe.each(Object.entries(expectedForms))('%s', (style, { citations, bibliography }) => {
  const id = style as BundledStyleId
  // British guides are written in British English, which sets single quotation marks.
  const locale = id === 'oscola' || id === 'harvard' ? 'en-GB' : 'en-US'

  test('cites first and later, secondary, undated and unsigned, with a place, several at once', async () => {
    expect((await set(id, cites, locale)).citations).toEqual(citations)
  })

  test('lists what is cited in its order', async () => {
    expect((await set(id, cites, locale)).bibliography).toEqual(bibliography)
  })
})

describe('a language', () => {
  test.each([
    [
      'de-DE',
      'Layla Haddad, zitiert nach Idris Farrow, „What the Checkpoints Cost“, _Notes from the Crossing_ (blog), 2. März 2014, Abs. 2',
    ],
    ['fr-FR', 'Layla Haddad, cité dans Idris Farrow'],
    ['en-GB', 'Layla Haddad, quoted in Idris Farrow, ‘What the Checkpoints Cost’,'],
  ])('%s brings its words and marks', async (locale, beginning) => {
    const quoted = cite('blog', { speaker: 'Layla Haddad', ...at('2') })
    const { citations } = await set('chicago-notes', [[quoted]], locale)
    expect(citations[0]).toContain(beginning)
  })
})

test('sets nothing of a title or prefix as markup, and keeps no private characters', async () => {
  const tree = await cslStyle('apa')
  const processor = new CitationProcessor(
    { id: 'apa', tree },
    'en-US',
    new Map([['en-US', await cslLocale('en-US')]]),
  )
  const title =
    'A <script>alert(1)</script> \uE000iof\uE001 & <b>bold</b> \uE002javascript:alert(1)\uE003'
  const { changed } = processor.update(
    [{ id: 'c', cites: [cite('x', { prefix: '<img src=x onerror=alert(1)>' })] }],
    new Map([['x', { type: 'webpage', title, URL: 'javascript:alert(1)' }]]),
  )
  const runs = changed.get('c') ?? []
  expect(written(runs)).toContain('<img src=x onerror=alert(1)>')
  expect(written(runs)).not.toMatch(/[\uE000-\uE003]/)
  const entry = processor.bibliography()[0]?.runs ?? []
  expect(entry.filter(({ href }) => href !== undefined)).toEqual([])
  expect(entry.some(({ text }) => text.includes('javascript:alert(1)'))).toBe(true)
})
