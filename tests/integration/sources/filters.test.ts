import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SearchRequest } from '../../../core/api/search.ts'
import { everything } from '../../../core/search/searchAddress.ts'
import { changeSource } from '../../../prisma/changeSource.ts'
import { searchSources } from '../../../prisma/search.ts'
import type { Database } from '../../../server/database/open.ts'
import { openTestDatabase } from '../../support/database.ts'
import { storeArticle } from './articles.ts'

let database: Database
const ids = new Map<string, string>()
beforeAll(async () => {
  database = await openTestDatabase()
  const { prisma } = database
  for (const [id, name] of [
    ['userA', 'Ann'],
    ['userB', 'Ben'],
  ] as const)
    await prisma.user.create({
      data: {
        id,
        name,
        email: `${id}@example.org`,
        member: { create: { role: 'editor', color: 3 } },
      },
    })
  const store = async (
    name: string,
    fields: Parameters<typeof storeArticle>[0],
    tags: string[],
    addedById: string | null,
  ) => {
    const { id } = await storeArticle(fields, [
      `This ${name} article is about the harbour and its dues.`,
    ])
    await prisma.source.update({ where: { id }, data: { addedById } })
    await changeSource(id, { tags }, new Date())
    ids.set(id, name)
  }
  const gazette = { outlet: 'The Gazette', language: 'en' }
  await store(
    'day',
    { title: 'Day', ...gazette, published: '2013-05-10', authors: ['Jane Doe'] },
    ['port'],
    'userA',
  )
  await store(
    'month',
    { title: 'Month', ...gazette, published: '2013-05', authors: ['Jane Doe', 'Ali Khan'] },
    ['port', 'dues'],
    'userB',
  )
  await store(
    'year',
    {
      title: 'Year',
      outlet: 'Le Courrier',
      language: 'fr',
      published: '2013',
      authors: ['Ali Khan'],
    },
    [],
    'userA',
  )
  await store(
    'late',
    { title: 'Late', outlet: 'Le Courrier', language: 'fr', published: '2014-01-01' },
    ['dues'],
    null,
  )
  await store('undated', { title: 'Harbour', outlet: null, language: 'de' }, [], null)
  await store('archived', { title: 'Old', ...gazette, published: '2012-12-31' }, ['port'], 'userA')
  const archived = [...ids].find(([, name]) => name === 'archived')?.[0] ?? ''
  await changeSource(archived, { archived: true }, new Date())
  await prisma.source.create({
    data: {
      id: 'record',
      item: { type: 'book' },
      title: 'A treatise on lighthouses',
      authors: ['Ngozi Okonjo'],
      outlet: 'Beacon House',
      published: '1999',
      language: 'en',
    },
  })
  ids.set('record', 'record')
})
afterAll(() => database.close())

const search = (request: Partial<SearchRequest>) => searchSources({ ...everything, ...request })
const found = async (request: Partial<SearchRequest>) =>
  (await search(request)).hits.map(({ source }) => ids.get(source.id))

const latest = ['late', 'day', 'month', 'year', 'record', 'undated']
const harbour = ['late', 'day', 'month', 'year', 'undated']

describe('without a query', () => {
  test.each<[string, Partial<SearchRequest>, string[]]>([
    ['nothing is asked: everything, the latest first, what is undated last', {}, latest],
    ['an outlet', { outlet: ['The Gazette'] }, ['day', 'month']],
    ['one of two outlets', { outlet: ['The Gazette', 'Beacon House'] }, ['day', 'month', 'record']],
    ['an author', { author: ['Ali Khan'] }, ['month', 'year']],
    ['a language', { language: ['de'] }, ['undated']],
    ['a tag', { tag: ['dues'] }, ['late', 'month']],
    ['who added it', { addedBy: ['userA'] }, ['day', 'year']],
    ['from a day on', { from: '2013-05-11' }, ['late', 'month', 'year']],
    ['from a year on', { from: '2014' }, ['late']],
    ['to the end of a year', { to: '2013' }, ['day', 'month', 'year', 'record']],
    ['to the end of a month', { to: '2013-05' }, ['day', 'month', 'year', 'record']],
    ['to a day', { to: '2013-04-30' }, ['year', 'record']],
    ['between two dates', { from: '2013-05', to: '2013-05' }, ['day', 'month', 'year']],
    ['what is archived', { archived: true }, ['archived']],
    [
      'several of them',
      {
        outlet: ['The Gazette'],
        tag: ['port'],
        author: ['Ali Khan'],
        from: '2013',
        to: '2013',
        language: ['en'],
        addedBy: ['userB'],
      },
      ['month'],
    ],
    ['what nothing has', { tag: ['none'] }, []],
    ['NUL and half characters', { outlet: ['\0'], tag: ['\ud800'] }, []],
  ])('%s', async (_, request, expected) => {
    const { hits, total, more } = await search(request)
    expect(hits.map(({ source }) => ids.get(source.id))).toEqual(expected)
    expect({ total, more }).toEqual({ total: expected.length, more: false })
    expect(hits.every(({ passages }) => passages.length === 0)).toBe(true)
  })
})

describe('with a query', () => {
  test.each<[string, Partial<SearchRequest>, string[]]>([
    [
      'titles come first by relevance',
      { q: 'harbour' },
      ['undated', 'late', 'day', 'year', 'month'],
    ],
    ['the latest come first by date', { q: 'harbour', sort: 'date' }, harbour],
    ['filters hold as well', { q: 'harbour', outlet: ['Le Courrier'], to: '2013' }, ['year']],
    ['archived ones are found on request', { q: 'harbour', archived: true }, ['archived']],
    ['words may stand anywhere in an article', { q: 'month courrier harbour' }, []],
    ['in its title, authors, outlet or text', { q: 'late courrier harbour' }, ['late']],
    ['an author is found', { q: 'jane doe', sort: 'date' }, ['day', 'month']],
    ['an outlet is found, as a phrase too', { q: '"le courrier"', sort: 'date' }, ['late', 'year']],
    ['a record without a text is found by its title', { q: 'lighthouse' }, ['record']],
    ['by its author', { q: 'Okonjo' }, ['record']],
    ['by its outlet', { q: '"Beacon House"' }, ['record']],
    ['not what is excluded', { q: 'harbour -courrier -"the gazette"' }, ['undated']],
  ])('%s', async (_, request, expected) => {
    expect(await found(request)).toEqual(expected)
  })

  test.each<[Partial<SearchRequest>, string[]]>([
    [{ limit: 2 }, ['late', 'day']],
    [{ limit: 2, offset: 2 }, ['month', 'year']],
    [{ limit: 2, offset: 4 }, ['record', 'undated']],
    [{ limit: 2, offset: 6 }, []],
    [{ q: 'harbour', limit: 2, offset: 1 }, ['late', 'day']],
    [{ q: 'harbour', limit: 2, offset: 4 }, ['month']],
  ])('%j is that page', async (request, expected) => {
    const { hits, total } = await search(request)
    expect(hits.map(({ source }) => ids.get(source.id))).toEqual(expected)
    expect(total).toBe(request.q ? 5 : 6)
  })

  test('facets say how the results divide, on whatever page', async () => {
    const { facets } = await search({ q: 'harbour', limit: 1, offset: 1 })
    expect(facets).toEqual({
      outlets: [
        { value: 'Le Courrier', count: 2 },
        { value: 'The Gazette', count: 2 },
      ],
      authors: [
        { value: 'Ali Khan', count: 2 },
        { value: 'Jane Doe', count: 2 },
      ],
      languages: [
        { value: 'en', count: 2 },
        { value: 'fr', count: 2 },
        { value: 'de', count: 1 },
      ],
      tags: [
        { value: 'dues', count: 2 },
        { value: 'port', count: 2 },
      ],
      people: [
        { person: { id: 'userA', name: 'Ann', color: 3 }, count: 2 },
        { person: { id: 'userB', name: 'Ben', color: 3 }, count: 1 },
      ],
      years: [
        { value: '2014', count: 1 },
        { value: '2013', count: 3 },
      ],
    })
  })

  test('a change of tags, outlet, date or archive is found at once', async () => {
    await changeSource(
      'record',
      { tags: ['sea'], outlet: 'Pharos', published: '2020-02' },
      new Date(),
    )
    expect(await found({ tag: ['sea'], from: '2020', outlet: ['Pharos'] })).toEqual(['record'])
    expect(await found({ q: 'beacon' })).toEqual([])
    await changeSource('record', { archived: true }, new Date())
    expect(await found({ tag: ['sea'] })).toEqual([])
  })
})

test('a text beyond the size of a search vector is found by words of its beginning and its end', async () => {
  // Over a megabyte of different words.
  const words = Array.from(
    { length: 150_000 },
    (_, at) => `w${at.toString(36)}q${(at * 7919).toString(36)}`,
  )
  const paragraphs = Array.from({ length: 300 }, (_, at) =>
    words.slice(at * 500, at * 500 + 500).join(' '),
  )
  const { id } = await storeArticle({ title: 'A concordance' }, [
    'A colophon first.',
    ...paragraphs,
    'The last zythum.',
  ])
  ids.set(id, 'long')
  expect(await found({ q: 'colophon' })).toEqual(['long'])
  expect(await found({ q: 'concordance' })).toEqual(['long'])
  expect(await found({ q: `"${words[149_998]} ${words[149_999]}"` })).toEqual(['long'])
}, 120_000)
