import { afterAll, beforeAll, expect, test } from 'vitest'
import { everything } from '../../../core/search/searchAddress.ts'
import { searchSources } from '../../../prisma/search.ts'
import type { Database } from '../../../server/database/open.ts'
import type { InventedArticle } from '../../bench/inventedArticles.ts'
import { loadArticles } from '../../bench/loadArticles.ts'
import { openTestDatabase } from '../../support/database.ts'

/** More than are looked at first, whether half a word or a phrase is asked for. */
const count = 1400
/** The latest comes first: this one is among the oldest. */
const oldest = count - 3

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await loadArticles(database, count, article)
})
afterAll(() => database.close())

function article(at: number): InventedArticle {
  const day = new Date(Date.UTC(2020, 0, 1) - at * 86_400_000).toISOString().slice(0, 10)
  const text = [
    `Every report mentions the harbour, and report ${at} does so too.`,
    at === oldest
      ? 'A zeppelin crossed over the silver mountain that night.'
      : 'Nothing else was seen.',
    at % 40 === 0 ? 'The silver coins came down from the mountain.' : 'The weather stayed dry.',
  ].join('\n')
  let start = 0
  const blocks = text.split('\n').map((line) => {
    const block = { kind: 'paragraph' as const, start, end: start + line.length }
    start = block.end + 1
    return block
  })
  return {
    id: `many-${String(at).padStart(5, '0')}`,
    title: at === 1200 ? 'A year of the harbour' : `Dispatch ${at}`,
    authors: [],
    outlet: 'The Ledger',
    published: day,
    language: 'en',
    tags: [],
    revision: { text, blocks },
  }
}

const search = (q: string, offset = 0) => searchSources({ ...everything, q, offset, limit: 10 })

test.each([
  ['half a word', 'zepp'],
  ['a word', 'zeppelin '],
  ['a phrase', '"silver mountain"'],
])('finds by %s what only an old article has', async (_, q) => {
  const { hits, total, more } = await search(q)
  expect(hits.map(({ source }) => source.title)).toEqual([`Dispatch ${oldest}`])
  expect({ total, more }).toEqual({ total: 1, more: false })
})

test.each([
  ['half a word', 'harb'],
  ['a phrase', '"mentions the harbour"'],
])('says "at least" where %s is nearly everywhere, and goes on page after page', async (_, q) => {
  const pages = await Promise.all([0, 10, 20].map((offset) => search(q, offset)))
  const ids = pages.flatMap(({ hits }) => hits.map(({ source }) => source.id))
  expect(new Set(ids).size).toBe(30)
  expect(pages.every(({ more, total }) => more && total >= 30)).toBe(true)
})

test('counts all of what some articles have', async () => {
  expect(await search('coins ')).toMatchObject({ total: count / 40, more: false })
  expect(await search('"silver coins"')).toMatchObject({ total: count / 40, more: false })
})
