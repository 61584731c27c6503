// The HTTP API of a running server, as a script of a user's would meet it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestPlace, type TestPlace } from '../support/database.ts'
import { owner, type RunningServer, signIn, startServer } from '../support/server.ts'

let place: TestPlace
let server: RunningServer
let cookie: string

beforeAll(async () => {
  place = await makeTestPlace()
  server = await startServer(place)
  cookie = await signIn(server.url)
})
afterAll(async () => {
  await server.stop()
  await place.remove()
})

async function call(method: string, path: string, body?: unknown, headers: HeadersInit = {}) {
  const form = body instanceof FormData
  const response = await fetch(`${server.url}${path}`, {
    method,
    headers: { cookie, ...(form || body === undefined ? {} : json), ...headers },
    ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  return {
    status: response.status,
    headers: response.headers,
    body: isJson ? JSON.parse(text) : text,
  }
}
const json = { 'content-type': 'application/json' }

function fileForm(bytes: BlobPart, name: string): FormData {
  const form = new FormData()
  form.set('file', new File([bytes], name, { type: 'text/plain' }))
  return form
}

const article = `Harbour talks resume after a week of silence

By Ines Calder

Delegates of both coastal states met again on Monday after a week without contact. They agreed to count the ships that wait outside the harbour before they speak about tolls.

“Nobody here expects a breakthrough,” said Omar Veld, who leads the harbour authority. The next round is set for the autumn, and neither side has named its price.`

test('says that it is healthy and ready', async () => {
  expect(await call('GET', '/healthz')).toMatchObject({ status: 200 })
  expect(await call('GET', '/readyz')).toMatchObject({ status: 200 })
})

describe('briefs', () => {
  test('are created, read, renamed, archived and brought back', async () => {
    const created = await call('POST', '/api/briefs', { title: ' Harbour  tolls ' })
    expect(created).toMatchObject({
      status: 201,
      body: { title: 'Harbour tolls', status: 'draft' },
    })
    const path = `/api/briefs/${created.body.id}`
    expect(created.headers.get('location')).toBe(path)
    expect((await call('GET', path)).body.document).toMatchObject({ type: 'doc' })
    expect(await call('PATCH', path, { title: 'Tolls' })).toMatchObject({
      status: 200,
      body: { title: 'Tolls' },
    })
    expect((await call('PATCH', path, { archived: true })).body.archivedAt).not.toBeNull()
    expect((await call('GET', '/api/briefs')).body.briefs).toEqual([])
    expect((await call('GET', '/api/briefs?archived=true')).body.briefs).toHaveLength(1)
    expect((await call('PATCH', path, { archived: false })).body.archivedAt).toBeNull()
  })

  test('versions are saved, listed, read and restored', async () => {
    const { body: brief } = await call('POST', '/api/briefs', {
      title: 'Versions',
      template: 'policy-brief',
    })
    const path = `/api/briefs/${brief.id}`
    const saved = await call('POST', `${path}/versions`, { name: 'For the minister' })
    expect(saved).toMatchObject({
      status: 201,
      body: { number: 1, name: 'For the minister', reason: 'named', previousHash: null },
    })
    expect((await call('GET', `${path}/versions/1`)).body.document).toEqual(
      (await call('GET', path)).body.document,
    )
    const restored = await call('POST', `${path}/restore`, { version: 1 })
    expect(restored).toMatchObject({ status: 200, body: { restored: 1, before: { number: 2 } } })
    expect((await call('GET', `${path}/versions`)).body.versions).toHaveLength(2)
    expect(await call('POST', `${path}/restore`, { version: 9 })).toMatchObject({ status: 404 })
  })
})

describe('sources', () => {
  test('are stored, found by their words, and not stored twice', async () => {
    const stored = await call('POST', '/api/sources', fileForm(article, 'talks.txt'))
    expect(stored).toMatchObject({
      status: 201,
      body: {
        duplicate: false,
        source: {
          title: 'Harbour talks resume after a week of silence',
          authors: ['Ines Calder'],
          outlet: null,
          published: null,
          language: 'en',
        },
      },
    })
    const { source } = stored.body
    const found = await call('GET', '/api/search?q=neither%20side%20price')
    expect(found.body.hits).toMatchObject([{ source: { id: source.id } }])
    const [passage] = found.body.hits[0].passages
    const words = passage.highlights.map(([from, to]: [number, number]) =>
      passage.text.slice(from, to),
    )
    expect(words).toContain('price')
    const detail = await call('GET', `/api/sources/${source.id}`)
    expect(detail.body.current.text.slice(passage.start, passage.end)).toBe(passage.text)
    const original = await call('GET', `/api/sources/${source.id}/original`)
    expect(original.body).toBe(article)
    expect(await call('POST', '/api/sources', { text: article })).toMatchObject({
      status: 200,
      body: { duplicate: true, source: { id: source.id } },
    })
  })
})

describe('wrong input gets its status and a sentence', () => {
  const tooLong = 'x'.repeat(10_000)
  const binary = new Uint8Array(4096).map((_, index) => (index * 31) % 256)
  test.each([
    ['a brief without a title', 'POST', '/api/briefs', {}, 422, /title is missing/],
    ['a title of 10,000 characters', 'POST', '/api/briefs', { title: tooLong }, 422, /at most 300/],
    ['an unknown field', 'POST', '/api/briefs', { title: 'A', colour: 'red' }, 422, /colour/],
    [
      'a brief that does not exist',
      'GET',
      '/api/briefs/nonesuch',
      undefined,
      404,
      /no such brief/i,
    ],
    ['an id that is none', 'GET', '/api/briefs/..%2f..%2fetc', undefined, 404, /no such brief/i],
    ['a version of none', 'GET', '/api/briefs/nonesuch/versions', undefined, 404, /no such brief/i],
    ['an unknown path', 'GET', '/api/nonesuch', undefined, 404, /./],
    ['a source that does not exist', 'GET', '/api/sources/nonesuch', undefined, 404, /./],
    ['an empty file', 'POST', '/api/sources', fileForm('', 'empty.txt'), 422, /empty/],
    ['a binary file', 'POST', '/api/sources', fileForm(binary, 'image.txt'), 415, /text/],
    [
      'no sentence',
      'POST',
      '/api/sources',
      fileForm('menu\nhome\nlogin', 'm.txt'),
      422,
      /sentence/,
    ],
    ['a source without a text', 'POST', '/api/sources', {}, 422, /text/],
  ] as const)('%s', async (_what, method, path, body, status, detail) => {
    const answer = await call(method, path, body)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(answer.body).toMatchObject({ status, detail: expect.stringMatching(detail) })
  })

  test('a file of 50 MB is refused and the server goes on', async () => {
    const form = fileForm(new Uint8Array(50 * 1024 * 1024).fill(97), 'huge.txt')
    const answer = await call('POST', '/api/sources', form)
    expect(answer).toMatchObject({ status: 413, body: { detail: expect.stringMatching(/10 MB/) } })
    expect(await call('GET', '/healthz')).toMatchObject({ status: 200 })
  })

  test('a body that is no JSON', async () => {
    const response = await fetch(`${server.url}/api/briefs`, {
      method: 'POST',
      headers: { cookie, ...json },
      body: '{"title":',
    })
    expect(response.status).toBe(400)
  })
})

describe('who asks', () => {
  test('a signed-out request is refused', async () => {
    expect(await call('GET', '/api/briefs', undefined, { cookie: '' })).toMatchObject({
      status: 401,
    })
  })

  test('a request from the page of another site is refused', async () => {
    const headers = { origin: 'https://elsewhere.example' }
    expect(await call('POST', '/api/briefs', { title: 'A' }, headers)).toMatchObject({
      status: 403,
    })
  })

  test('a script signs in and uses a bearer token', async () => {
    const response = await fetch(`${server.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ email: owner.email, password: owner.password }),
    })
    const token = response.headers.get('set-auth-token')
    expect(token).toBeTruthy()
    const me = await call('GET', '/api/me', undefined, {
      cookie: '',
      authorization: `Bearer ${token}`,
    })
    expect(me).toMatchObject({ status: 200, body: { name: owner.name, role: 'owner' } })
  })

  test('a wrong password is refused without saying what was wrong', async () => {
    await expect(signIn(server.url, { ...owner, password: 'not the right one' })).rejects.toThrow(
      /401/,
    )
  })
})
