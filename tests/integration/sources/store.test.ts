import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeSource } from '../../../prisma/changeSource.ts'
import { sha256 } from '../../../prisma/sha256.ts'
import {
  findOriginal,
  findRevision,
  findSourceDetail,
  listSources,
} from '../../../prisma/sources.ts'
import type { Database } from '../../../server/database/open.ts'
import { openTestDatabase } from '../../support/database.ts'
import { storeArticle } from './articles.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const paragraphs = ['The bridge was closed on Monday.', 'Traffic went by the ferry instead.']
const library = (archived = false) => listSources({ archived, limit: 100 })

describe('a stored article', () => {
  test('has its text, its fields, its CSL item and the bytes that it came from', async () => {
    const fields = {
      title: 'The bridge is closed',
      authors: ['Ada van Dam', 'Harbour Desk'],
      outlet: 'Delta Courier',
      published: '2019-04',
      url: 'https://example.org/bridge',
    }
    const { id } = await storeArticle(fields, paragraphs)
    const detail = await findSourceDetail(id)
    const text = paragraphs.join('\n')
    expect(detail).toMatchObject({
      ...fields,
      words: 12,
      briefs: 0,
      addedBy: null,
      archivedAt: null,
      revision: sha256(text),
      current: { source: id, hash: sha256(text), text },
      item: {
        type: 'article-newspaper',
        author: [
          { given: 'Ada', 'non-dropping-particle': 'van', family: 'Dam' },
          { literal: 'Harbour Desk' },
        ],
        issued: { 'date-parts': [[2019, 4]] },
        'container-title': 'Delta Courier',
        URL: 'https://example.org/bridge',
      },
      original: { fileName: 'pasted.txt', mediaType: 'text/plain', bytes: 90 },
    })
    const original = await findOriginal(id)
    expect(new TextDecoder().decode(original?.bytes)).toBe(
      [fields.title, ...paragraphs].join('\n\n'),
    )
    expect(await findRevision(id, 'no such hash')).toBeNull()
    expect(await findSourceDetail('nobody')).toBeNull()
  })

  test('is not stored a second time, whatever its fields say', async () => {
    const first = await storeArticle({ title: 'One' }, ['The same words in both.'])
    const second = await storeArticle({ title: 'Two' }, ['The same words in both.'])
    expect(second).toEqual({ id: first.id, duplicate: true, revised: false })
  })

  test('is one source when ten people import it at the same moment', async () => {
    const before = (await library()).sources.length
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        storeArticle({ title: `Copy ${n}` }, ['A racing text.']),
      ),
    )
    expect(new Set(all.map(({ id }) => id)).size).toBe(1)
    expect(all.filter(({ duplicate }) => !duplicate)).toHaveLength(1)
    expect((await library()).sources).toHaveLength(before + 1)
  })

  test('keeps the item in step when its fields change, also two at once', async () => {
    const { id } = await storeArticle({ title: 'Old title' }, ['Words to be kept.'])
    await Promise.all([
      changeSource(id, { title: 'New title' }, new Date()),
      changeSource(id, { published: '2020' }, new Date()),
      changeSource(id, { outlet: 'Institute of Tides' }, new Date()),
    ])
    const detail = await findSourceDetail(id)
    expect(detail).toMatchObject({ title: 'New title', published: '2020' })
    expect(detail?.item).toEqual({
      type: 'report',
      title: 'New title',
      issued: { 'date-parts': [[2020]] },
      publisher: 'Institute of Tides',
      language: 'en',
    })
    expect(detail?.current?.text).toBe('Words to be kept.')
    expect(await changeSource('nobody', { title: 'X' }, new Date())).toBe(false)
  })

  test('leaves the list when archived, even if quoted, and comes back', async () => {
    const { id } = await storeArticle({ title: 'Quoted' }, ['Quoted words stay here.'])
    await database.prisma.brief.create({ data: { id: 'b1', title: 'A brief' } })
    const quote = { briefId: 'b1', sourceId: id, hash: 'h', start: 0, end: 6, text: 'Quoted' }
    await database.prisma.briefQuote.createMany({
      data: [0, 1].map((position) => ({
        ...quote,
        position,
        quoteId: `q${position}`,
        verdict: 'exact',
      })),
    })
    const listed = async (archived: boolean) =>
      (await library(archived)).sources.find((source) => source.id === id)
    expect(await listed(false)).toMatchObject({ briefs: 1, archivedAt: null })
    await changeSource(id, { archived: true }, new Date('2026-01-02T03:04:05Z'))
    expect(await listed(false)).toBeUndefined()
    expect(await listed(true)).toMatchObject({ archivedAt: '2026-01-02T03:04:05.000Z' })
    expect((await findSourceDetail(id))?.quotedIn).toHaveLength(2)
    await changeSource(id, { archived: false }, new Date())
    expect(await listed(false)).toMatchObject({ archivedAt: null })
  })

  test('cannot be deleted while its text is there', async () => {
    const { id } = await storeArticle({ title: 'To stay' }, ['Nothing is ever lost here.'])
    await expect(database.prisma.source.delete({ where: { id } })).rejects.toThrow()
  })
})

test('a long library comes page by page, the latest first, each source once', async () => {
  for (let n = 0; n < 5; n += 1) await storeArticle({ title: `Page ${n}` }, [`Page words ${n}.`])
  const all = (await library()).sources.map(({ id }) => id)
  const paged: string[] = []
  let after: string | undefined
  do {
    const page = await listSources({ archived: false, limit: 2, after })
    paged.push(...page.sources.map(({ id }) => id))
    after = page.next ?? undefined
  } while (after)
  expect(paged).toEqual(all)
})
