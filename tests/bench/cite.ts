import { CitationProcessor } from '../../core/citation/CitationProcessor.ts'
import type { Citation } from '../../core/citation/citationsIn.ts'
import { bundledStyles } from '../../core/citation/styles.ts'
import { cslLocale, cslStyle } from '../../server/citation/cslFiles.ts'
import { quantile, round } from './figures.ts'

const citationCount = 300
const sourceCount = 150
const inserts = 30

/** Setting 300 citations of 150 sources, and one more at the start of them, in each style. */
export async function cite() {
  const locale = 'en-US'
  const locales = new Map([[locale, await cslLocale(locale)]])
  const rows: Record<string, Record<string, number>> = {}
  for (const { id, csl } of bundledStyles) {
    const processor = new CitationProcessor({ id, tree: await cslStyle(csl) }, locale, locales)
    let citations = Array.from({ length: citationCount }, (_, at) =>
      citationOf(`c${at}`, (at * 7) % sourceCount),
    )
    const build = timed(() => processor.update(citations, items))
    const list = timed(() => processor.bibliography())
    const insert = Array.from({ length: inserts }, (_, at) => {
      citations = [citationOf(`new${at}`, (at * 11) % sourceCount), ...citations]
      return timed(() => processor.update(citations, items))
    })
    rows[id] = {
      'build (ms)': round(build, 0),
      'bibliography (ms)': round(list, 0),
      'insert at the start, p50 (ms)': round(quantile(insert, 0.5)),
      'p95 (ms)': round(quantile(insert, 0.95)),
    }
  }
  return rows
}

function timed(work: () => unknown): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

const citationOf = (id: string, source: number): Citation => ({
  id,
  cites: [
    {
      source: `s${source}`,
      locator: String(1 + (source % 9)),
      label: 'paragraph',
      prefix: '',
      suffix: '',
      suppressAuthor: false,
      speaker: '',
      via: '',
    },
  ],
})

/** Invented articles, some by namesakes, as a desk has them. */
const items = new Map(
  Array.from({ length: sourceCount }, (_, at) => [
    `s${at}`,
    {
      type: at % 3 === 0 ? 'report' : 'article-newspaper',
      title: `Report number ${at} on the strait`,
      author: [{ family: `Writer${at % 90}`, given: `Given${at % 7}` }],
      [at % 3 === 0 ? 'publisher' : 'container-title']: `Paper ${at % 12}`,
      issued: { 'date-parts': [[2010 + (at % 9), 1 + (at % 12), 1 + (at % 28)]] },
      URL: `https://paper.example/${at}`,
      language: 'en',
    },
  ]),
)
