import { readdirSync, readFileSync } from 'node:fs'
import type { Original } from '../../../core/extract/article.ts'
import { type ArticleJson, articleJson } from '../../../core/extract/articleJson.ts'
import { extractArticle } from '../../../core/extract/extractArticle.ts'

/** What a fixture's text states; `paragraphs` and `captions` are compared by words. */
export type Expected = Pick<
  ArticleJson,
  'title' | 'authors' | 'publisher' | 'published' | 'language' | 'paragraphs' | 'captions'
>

export interface Score {
  readonly name: string
  readonly expected: Expected
  readonly found: ArticleJson
  /** By words with their order ignored, 0 to 1. */
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

const dumps = new URL('./fixtures/', import.meta.url)
const pages = new URL('./pages/', import.meta.url)

/** Extracts every text dump and compares it with what stands in the JSON beside it. */
export function scoreFixtures(): Promise<Score[]> {
  return scoreFolder(dumps, /\.txt$/, 'text/plain')
}

/** Extracts every saved page and compares it with what stands in the JSON beside it. */
export function scorePages(): Promise<Score[]> {
  return scoreFolder(pages, /\.html$/, 'text/html')
}

/** A file of a folder of cases with what it must give. */
export interface Case {
  readonly name: string
  readonly original: Original
  readonly expected: Expected & { readonly url?: string }
}

export function readPages(): Case[] {
  return readCases(pages, /\.html$/, 'text/html')
}

function readCases(folder: URL, extension: RegExp, mediaType: string): Case[] {
  return readdirSync(folder)
    .filter((file) => extension.test(file))
    .sort()
    .map((file) => {
      const name = file.replace(extension, '')
      const expected = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))
      const bytes = readFileSync(new URL(file, folder))
      return { name, expected, original: { bytes, fileName: file, mediaType } }
    })
}

async function scoreFolder(folder: URL, extension: RegExp, mediaType: string): Promise<Score[]> {
  const scores: Score[] = []
  for (const { name, expected, original } of readCases(folder, extension, mediaType)) {
    const found = articleJson(await extractArticle(original))
    scores.push({ name, expected, found, ...compareWords(found.paragraphs, expected.paragraphs) })
  }
  return scores
}

/** Words of two texts, their order ignored: precision, recall and F1, 0 to 1. */
export function compareWords(found: readonly string[], expected: readonly string[]) {
  const left = count(expected)
  let shared = 0
  let total = 0
  for (const [word, times] of count(found)) {
    shared += Math.min(times, left.get(word) ?? 0)
    total += times
  }
  const wanted = [...left.values()].reduce((sum, times) => sum + times, 0)
  const precision = total === 0 ? 0 : shared / total
  const recall = wanted === 0 ? 1 : shared / wanted
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision, recall, f1 }
}

function count(texts: readonly string[]): Map<string, number> {
  const words = new Map<string, number>()
  for (const word of texts.join(' ').match(/[\p{L}\p{N}]+/gu) ?? [])
    words.set(word, (words.get(word) ?? 0) + 1)
  return words
}

const stated = ['title', 'authors', 'publisher', 'published', 'language', 'captions'] as const

/** The share of the cases in which a field is exactly what the case states, 0 to 1. */
export function accuracy(scores: readonly Score[], key: (typeof stated)[number]): number {
  return scores.filter((score) => same(score, key)).length / scores.length
}

function same({ found, expected }: Score, key: (typeof stated)[number]): boolean {
  return JSON.stringify(found[key]) === JSON.stringify(expected[key])
}

if (import.meta.main) {
  const [prefix = ''] = process.argv.slice(2)
  const all = [...(await scorePages()), ...(await scoreFixtures())]
  const scores = all.filter(({ name }) => name.startsWith(prefix))
  for (const score of scores) {
    const wrong = stated
      .filter((key) => !same(score, key))
      .map((key) => `${key}: ${JSON.stringify(score.found[key])}`)
    console.log(
      `${score.name.padEnd(26)} P ${score.precision.toFixed(3)} R ${score.recall.toFixed(3)} F1 ${score.f1.toFixed(3)} ${wrong.join('  ')}`,
    )
  }
  const mean = scores.reduce((sum, score) => sum + score.f1, 0) / scores.length
  const shares = stated.map((key) => `${key} ${(100 * accuracy(scores, key)).toFixed(0)} %`)
  console.log(`${scores.length} cases, mean F1 ${mean.toFixed(3)}; ${shares.join(', ')}`)
}
