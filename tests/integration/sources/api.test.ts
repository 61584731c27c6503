import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GET as search } from '../../../app/api/search/route.ts'
import { GET as original } from '../../../app/api/sources/[id]/original/route.ts'
import { GET as revision } from '../../../app/api/sources/[id]/revisions/[hash]/route.ts'
import { PATCH as change, GET as detail } from '../../../app/api/sources/[id]/route.ts'
import { POST as preview } from '../../../app/api/sources/preview/route.ts'
import { POST as add, GET as list } from '../../../app/api/sources/route.ts'
import { searchResult } from '../../../core/api/search.ts'
import {
  imported,
  preview as previewSchema,
  sourceDetail,
  sourceList,
} from '../../../core/api/sources.ts'
import { openDesk, params, request } from '../openDesk.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
let owner: Headers
let reader: Headers
beforeAll(async () => {
  desk = await openDesk()
  owner = await desk.accounts.setUp({
    workspace: 'Harbour desk',
    name: 'Ada Lund',
    email: 'ada@desk.example',
    password: 'correct horse battery',
  })
  const person = { name: 'Ben Roy', email: 'ben@desk.example', password: 'correct horse battery' }
  reader = (await desk.accounts.join({ ...person, role: 'reader' })).headers
})
afterAll(() => desk.close())

const article = (n: number) =>
  [
    `Ferry number ${n} returns to the harbour`,
    `The ferry returned to the harbour on Monday evening with ${n} passengers, the port said.`,
    'Its captain told reporters that the crossing had been calm, and that the engines had held.',
  ].join('\n\n')

const none = params({})
const post = (handler: typeof add, path: string, body: unknown, as = owner) =>
  handler(request('POST', path, { as, body }), none)
const store = (body: unknown, as = owner) => post(add, '/api/sources', body, as)

function form(file: File | null, fields?: string): Request {
  const body = new FormData()
  if (file) body.set('file', file)
  if (fields !== undefined) body.set('fields', fields)
  return new Request(request('POST', '/api/sources', { as: owner }), { body })
}

async function problem(response: Response): Promise<[number, string]> {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  return [response.status, (await response.json()).detail]
}

describe('POST /api/sources', () => {
  test('stores a text and answers 201 with its address; again, 200', async () => {
    const first = await store({ text: article(1), outlet: 'Delta Courier' })
    expect(first.status).toBe(201)
    const { source, duplicate } = imported.parse(await first.json())
    expect(duplicate).toBe(false)
    expect(source).toMatchObject({
      title: 'Ferry number 1 returns to the harbour',
      outlet: 'Delta Courier',
      published: null,
      addedBy: { name: 'Ada Lund' },
    })
    expect(first.headers.get('location')).toBe(`/api/sources/${source.id}`)
    const again = await store({ text: article(1) })
    expect(again.status).toBe(200)
    expect(imported.parse(await again.json())).toMatchObject({ duplicate: true, source })
  })

  test('stores a file with confirmed fields and gives its bytes back', async () => {
    const file = new File([article(2)], 'fähre "2".txt', { type: 'text/plain' })
    const response = await add(form(file, '{"authors":["Ada Lund"],"published":"2019-04"}'), none)
    const { source } = imported.parse(await response.json())
    expect(source).toMatchObject({ authors: ['Ada Lund'], published: '2019-04' })
    const bytes = await original(request('GET', '/', { as: reader }), params({ id: source.id }))
    expect(await bytes.text()).toBe(article(2))
    expect(Object.fromEntries(bytes.headers)).toMatchObject({
      'content-disposition': `attachment; filename="f_hre _2_.txt"; filename*=UTF-8''f%C3%A4hre%20%222%22.txt`,
      'content-type': 'text/plain',
      'x-content-type-options': 'nosniff',
    })
  })

  test('stores only the chosen paragraphs', async () => {
    const seen = await post(preview, '/api/sources/preview', { text: article(3) })
    const { blocks } = previewSchema.parse(await seen.json()).article
    const wanted = blocks.findIndex(({ text }) => text.startsWith('Its captain'))
    const response = await store({ text: article(3), included: [wanted] })
    const { source } = imported.parse(await response.json())
    const found = await detail(request('GET', '/', { as: reader }), params({ id: source.id }))
    const { current } = sourceDetail.parse(await found.json())
    expect(current?.text).toBe(blocks[wanted]?.text)
  })

  test.each([
    ['an empty text', { text: '' }, 422, 'The file is empty.'],
    ['a text without a sentence', { text: 'Home\nNews\nSport' }, 422, /no sentence/],
    ['a text and no title', { text: article(4), title: '' }, 422, 'The title is empty.'],
    [
      'a title of 10,000 characters',
      { text: article(4), title: 'x'.repeat(10_000) },
      422,
      'The title is too long: at most 300 characters.',
    ],
    ['a date that is none', { text: article(4), published: 'May' }, 422, /The date must be/],
    [
      'an address that runs',
      { text: article(4), url: 'javascript:alert(1)' },
      422,
      /must start with http/,
    ],
    ['a field that there is not', { text: article(4), rating: 5 }, 422, /rating/],
    ['no paragraph', { text: article(4), included: [] }, 422, 'Include at least one paragraph.'],
    ['a paragraph that there is not', { text: article(4), included: [999] }, 422, /names others/],
    ['no text', {}, 422, 'The text is missing.'],
  ])('refuses %s', async (_, body, status, message) => {
    const [code, text] = await problem(await store(body))
    expect(code).toBe(status)
    expect(text).toMatch(message)
  })

  test('asks for a title when the text states none', async () => {
    const text =
      'the ferry came back on monday evening, as the port said, and all of its passengers were well.\n\nthe captain had nothing to add when he was asked about the weather on the crossing.'
    const seen = await post(preview, '/api/sources/preview', { text })
    expect(previewSchema.parse(await seen.json()).article.title).toBeNull()
    expect(await problem(await store({ text }))).toEqual([422, 'Give the article a title.'])
    expect((await store({ text, title: 'The ferry' })).status).toBe(201)
  })

  test.each([
    ['an empty file', new File([], 'a.txt'), 422, 'The file is empty.'],
    [
      'a binary file named .txt',
      new File([new Uint8Array([137, 80, 78, 71, 0, 0, 1, 2])], 'a.txt', { type: 'text/plain' }),
      415,
      /not a text file/,
    ],
    [
      'a file of 50 MB',
      new File([new Uint8Array(50 * 1024 * 1024).fill(97)], 'a.txt'),
      413,
      'The file is larger than 10 MB. Import a shorter one.',
    ],
    [
      'a file just too large',
      new File([new Uint8Array(10 * 1024 * 1024 + 1).fill(97)], 'a.txt'),
      413,
      'The file is larger than 10 MB. Import a shorter one.',
    ],
    [
      'a PDF that is cut off',
      new File(['%PDF-1.7 and so on'], 'a.pdf', { type: 'application/pdf' }),
      422,
      /PDF/,
    ],
    ['no file', null, 422, 'Choose a file to import.'],
  ])('refuses %s', async (_, file, status, message) => {
    const [code, text] = await problem(await add(form(file), none))
    expect(code).toBe(status)
    expect(text).toMatch(message)
  })

  test('refuses fields that are not JSON, and bodies that are neither form nor JSON', async () => {
    const file = new File([article(5)], 'a.txt')
    expect((await add(form(file, '{'), none)).status).toBe(400)
    const plain = new Request(request('POST', '/', { as: owner }), { body: 'text' })
    expect((await add(plain, none)).status).toBe(415)
    const broken = request('POST', '/', {
      as: owner,
      body: 'no boundary',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    })
    expect((await add(broken, none)).status).toBe(400)
  })

  test('is for writers, and for the signed-in', async () => {
    expect((await store({ text: article(6) }, reader)).status).toBe(403)
    expect((await store({ text: article(6) }, new Headers())).status).toBe(401)
    expect((await post(preview, '/', { text: article(6) }, reader)).status).toBe(403)
  })
})

describe('a stored source', () => {
  let id: string
  beforeAll(async () => {
    id = imported.parse(await (await store({ text: article(7) })).json()).source.id
  })
  const at = () => params({ id })

  test('changes its fields and is archived by writers alone', async () => {
    const patch = (body: unknown, as = owner) => change(request('PATCH', '/', { as, body }), at())
    expect(await (await patch({ outlet: 'Delta Courier' })).json()).toMatchObject({
      outlet: 'Delta Courier',
    })
    expect((await patch({ outlet: 'X' }, reader)).status).toBe(403)
    expect((await patch({})).status).toBe(422)
    expect((await patch({ title: ' ' })).status).toBe(422)
    const listed = async (query: string) =>
      sourceList
        .parse(await (await list(request('GET', `/${query}`, { as: reader }), none)).json())
        .sources.some((source) => source.id === id)
    await patch({ archived: true })
    expect([await listed(''), await listed('?archived=true')]).toEqual([false, true])
    await patch({ archived: false })
    expect([await listed(''), await listed('?archived=true')]).toEqual([true, false])
  })

  test('refuses a change of what was changed since, and takes one of anything else', async () => {
    const patch = (body: unknown) => change(request('PATCH', '/', { as: owner, body }), at())
    const latest = async () => {
      const found = await detail(request('GET', '/', { as: reader }), at())
      return sourceDetail.parse(await found.json()).changes[0]?.id ?? null
    }
    const seen = await latest()
    expect((await patch({ published: '2031', basedOn: seen })).status).toBe(200)
    const refused = await patch({ published: '2032', basedOn: seen })
    expect([refused.status, (await refused.json()).detail]).toEqual([
      409,
      'Ada Lund changed this meanwhile. Look at what stands there now.',
    ])
    expect((await patch({ title: 'Another', basedOn: seen })).status).toBe(200)
    expect((await patch({ published: '2032', basedOn: await latest() })).status).toBe(200)
    expect((await patch({ published: '2033', basedOn: null })).status).toBe(409)
    expect((await patch({ basedOn: null })).status).toBe(422)
  })

  test('has revisions that may be kept for ever', async () => {
    const found = await detail(request('GET', '/', { as: reader }), at())
    const { current } = sourceDetail.parse(await found.json())
    const get = (headers = {}) =>
      revision(
        request('GET', '/', { as: reader, headers }),
        params({ id, hash: current?.hash ?? '' }),
      )
    const response = await get()
    expect(await response.json()).toEqual(current)
    expect(response.headers.get('cache-control')).toBe('private, immutable, max-age=31536000')
    const etag = response.headers.get('etag') ?? ''
    expect((await get({ 'if-none-match': etag })).status).toBe(304)
  })

  test('that does not exist is a 404, however its id looks', async () => {
    const nobody = params({ id: "x'; --", hash: 'y' })
    const get = request('GET', '/', { as: owner })
    for (const answer of [
      detail(get, nobody),
      original(get, nobody),
      revision(get, nobody),
      change(request('PATCH', '/', { as: owner, body: { outlet: 'X' } }), nobody),
    ])
      expect((await answer).status).toBe(404)
  })

  test('is found by GET /api/search', async () => {
    const find = (query: string) => search(request('GET', `/${query}`, { as: reader }), none)
    const found = async (query: string) => {
      const { hits } = searchResult.parse(await (await find(query)).json())
      return hits.map(({ source }) => source.id)
    }
    expect(await found('?q=ferry+captain')).toContain(id)
    expect(await found('?q=captain+calm')).toContain(id)
    expect(await found('?q=captain+zeppelin')).toEqual([])
    expect(await found('')).toContain(id)
    expect((await find(`?q=${'x'.repeat(10_000)}`)).status).toBe(422)
  })
})
