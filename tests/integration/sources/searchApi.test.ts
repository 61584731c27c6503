import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PATCH as changeAlias, DELETE as removeAlias } from '../../../app/api/aliases/[id]/route.ts'
import { POST as addAlias, GET as listAliases } from '../../../app/api/aliases/route.ts'
import { GET as search } from '../../../app/api/search/route.ts'
import { alias, aliasList, searchResult } from '../../../core/api/search.ts'
import { openDesk, params, request } from '../openDesk.ts'
import { storeArticle } from './articles.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
let owner: Headers
let reader: Headers
beforeAll(async () => {
  desk = await openDesk()
  const secret = { password: 'correct horse battery' }
  owner = await desk.accounts.setUp({
    workspace: 'Harbour desk',
    name: 'Ada Lund',
    email: 'ada@desk.example',
    ...secret,
  })
  const person = { name: 'Ben Roy', email: 'ben@desk.example', role: 'reader' as const, ...secret }
  reader = (await desk.accounts.join(person)).headers
  await storeArticle({ title: 'Grain leaves', outlet: 'The Gazette', published: '2013-05-10' }, [
    'The convoy to Kyiv left on Tuesday, and Asad was told of it at once.',
  ])
  await storeArticle({ title: 'Grain arrives', outlet: 'Le Courrier' }, ['The grain has arrived.'])
})
afterAll(() => desk.close())

const ask = (query: string, as: Headers | undefined = reader) =>
  search(request('GET', `/api/search${query}`, as ? { as } : {}), params({}))
const answer = async (query: string) => {
  const response = await ask(query)
  expect(response.status).toBe(200)
  return searchResult.parse(await response.json())
}
const titles = async (query: string) => (await answer(query)).hits.map(({ source }) => source.title)

describe('GET /api/search', () => {
  test.each([
    ['', ['Grain leaves', 'Grain arrives']],
    ['?q=grain&outlet=Le+Courrier', ['Grain arrives']],
    ['?q=grain&outlet=Le+Courrier&outlet=The+Gazette&sort=date', ['Grain leaves', 'Grain arrives']],
    ['?from=2013&to=2013', ['Grain leaves']],
    ['?q=Assad', ['Grain leaves']],
    ['?q=Assad&exact=true', []],
    ['?limit=1&offset=1', ['Grain arrives']],
    ['?archived=true', []],
    ['?unknown=1&q=', ['Grain leaves', 'Grain arrives']],
  ])('answers %s', async (query, expected) => {
    expect(await titles(query)).toEqual(expected)
  })

  test('says what was found, how it is spelt, and how the results divide', async () => {
    const { query, hits, total, more, facets, spellings } = await answer('?q=Assad')
    expect({ query, total, more }).toEqual({ query: 'Assad', total: 1, more: false })
    expect(spellings).toEqual([{ typed: 'Assad', alternatives: ['Asad'] }])
    expect(hits[0]?.matchedAs).toEqual([{ typed: 'Assad', found: ['Asad'] }])
    const [passage] = hits[0]?.passages ?? []
    expect(passage?.highlights.map(([from, to]) => passage.text.slice(from, to))).toEqual(['Asad'])
    expect(facets.outlets).toEqual([{ value: 'The Gazette', count: 1 }])
  })

  test.each([
    ['?from=2013-13', /The date must be/],
    ['?to=2013-02-30', /no such day/],
    ['?exact=perhaps', /exact is true or false/],
    ['?limit=0', /./],
    ['?offset=-1', /./],
    ['?sort=size', /./],
    [`?q=${'x'.repeat(401)}`, /at most 400 characters/],
    [`?q=${'x'.repeat(10_000)}`, /at most 400 characters/],
  ])('refuses %.30s and says why', async (query, detail) => {
    const response = await ask(query)
    expect(response.status).toBe(422)
    expect((await response.json()).detail).toMatch(detail)
  })

  test('answers nobody who is not signed in', async () => {
    expect((await search(request('GET', '/api/search?q=grain'), params({}))).status).toBe(401)
  })
})

describe('/api/aliases', () => {
  const add = (names: unknown, as = owner) =>
    addAlias(request('POST', '/api/aliases', { as, body: { names } }), params({}))
  const change = (id: string, names: unknown, as = owner) =>
    changeAlias(request('PATCH', `/api/aliases/${id}`, { as, body: { names } }), params({ id }))
  const remove = (id: string, as = owner) =>
    removeAlias(request('DELETE', `/api/aliases/${id}`, { as }), params({ id }))
  const list = async () =>
    aliasList.parse(
      await (await listAliases(request('GET', '/api/aliases', { as: reader }), params({}))).json(),
    ).aliases

  test('are added, found by, changed and removed', async () => {
    expect(await titles('?q=Kiev')).toEqual([])
    const added = await add(['Kyiv', 'Kiev', '  Kijów '])
    expect(added.status).toBe(201)
    const saved = alias.parse(await added.json())
    expect(added.headers.get('location')).toBe(`/api/aliases/${saved.id}`)
    expect(saved).toMatchObject({
      names: ['Kyiv', 'Kiev', 'Kijów'],
      createdBy: { name: 'Ada Lund' },
    })
    expect(await list()).toEqual([saved])
    expect(await titles('?q=Kiev')).toEqual(['Grain leaves'])
    expect((await answer('?q=kijow')).hits[0]?.matchedAs).toEqual([
      { typed: 'kijow', found: ['Kyiv'] },
    ])

    const taken = await add(['Kief', 'kiev'])
    expect(taken.status).toBe(409)
    expect((await taken.json()).detail).toContain(
      '“kiev” already stands in the alias “Kyiv”, “Kiev”',
    )

    expect((await change(saved.id, ['Kyiv', 'Kiew'])).status).toBe(200)
    expect(await titles('?q=Kiev')).toEqual([])
    expect((await remove(saved.id)).status).toBe(204)
    expect((await remove(saved.id)).status).toBe(404)
    expect((await change(saved.id, ['Kyiv', 'Kiew'])).status).toBe(404)
    expect(await list()).toEqual([])
  })

  test.each([
    [['one'], 422],
    [['', 'b'], 422],
    [['same', 'SAME'], 422],
    [Array.from({ length: 31 }, (_, at) => `name ${at}`), 422],
    ['text', 422],
  ])('refuses %j', async (names, status) => {
    expect((await add(names)).status).toBe(status)
  })

  test('may be read by readers, and changed by writers only', async () => {
    expect((await add(['a1', 'b1'], reader)).status).toBe(403)
    expect((await remove('x', reader)).status).toBe(403)
  })

  test('two people cannot give one spelling to two aliases at once', async () => {
    const statuses = await Promise.all([add(['Odesa', 'Odessa']), add(['Odessa', 'Odes'])])
    expect(statuses.map(({ status }) => status).sort()).toEqual([201, 409])
  })
})
