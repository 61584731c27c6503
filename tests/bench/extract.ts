import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { articleJson } from '../../core/extract/articleJson.ts'
import { extractArticle } from '../../core/extract/extractArticle.ts'
import { decodeHtml } from '../../core/extract/html/decodeHtml.ts'
import {
  accuracy,
  type Case,
  compareWords,
  readPages,
  type Score,
  scoreFixtures,
} from '../core/extract/score.ts'
import { round } from './figures.ts'

/** How well and how fast articles are read: saved pages beside Readability alone, and text dumps. */
export async function extract() {
  const pages = readPages()
  return {
    'pages, Chancery': await run(pages, ours),
    'pages, Readability alone': await run(pages, readability),
    'text dumps, Chancery': figures(await scoreFixtures()),
  }
}

type Reader = (page: Case) => Promise<Score['found']>

async function run(pages: readonly Case[], read: Reader) {
  const scores: Score[] = []
  let peak = 0
  const begun = performance.now()
  for (const page of pages) {
    const found = await read(page)
    peak = Math.max(peak, process.memoryUsage().rss)
    const { name, expected } = page
    scores.push({ name, expected, found, ...compareWords(found.paragraphs, expected.paragraphs) })
  }
  const milliseconds = performance.now() - begun
  return {
    ...figures(scores),
    'ms per page': round(milliseconds / pages.length),
    'peak memory (MB)': round(peak / 1024 / 1024, 0),
  }
}

async function ours({ original }: Case): Promise<Score['found']> {
  return articleJson(await extractArticle(original))
}

/** What Readability says by itself; it does not part captions and paragraphs. */
async function readability({ original }: Case): Promise<Score['found']> {
  const { document } = parseHTML(decodeHtml(original.bytes, original.mediaType).text)
  const found = new Readability(document).parse()
  const day = /^\d{4}-\d\d-\d\d/.exec(found?.publishedTime ?? '')?.[0] ?? null
  return {
    title: found?.title || null,
    authors: found?.byline ? [found.byline] : [],
    publisher: found?.siteName || null,
    published: day,
    language: found?.lang?.replace(/[-_].*$/, '').toLowerCase() || 'und',
    paragraphs: [found?.textContent ?? ''],
    captions: [],
    quotes: [],
    attributions: [],
    warnings: [],
  }
}

function figures(scores: readonly Score[]) {
  const mean = (key: 'f1' | 'precision' | 'recall') =>
    round(scores.reduce((sum, score) => sum + score[key], 0) / scores.length, 4)
  const percent = (key: Parameters<typeof accuracy>[1]) => round(100 * accuracy(scores, key), 0)
  return {
    cases: scores.length,
    F1: mean('f1'),
    precision: mean('precision'),
    recall: mean('recall'),
    'title %': percent('title'),
    'authors %': percent('authors'),
    'outlet %': percent('publisher'),
    'date %': percent('published'),
    'language %': percent('language'),
  }
}
