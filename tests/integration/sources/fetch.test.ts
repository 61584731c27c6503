import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { POST as fetchPage } from '../../../app/api/sources/fetch/route.ts'
import { openRawSite, openSite } from '../../support/site.ts'
import { openDesk, params, request } from '../openDesk.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
let owner: Headers
let editor: Headers
let reader: Headers
beforeAll(async () => {
  desk = await openDesk({
    fetching: {
      // The test's own server stands for the public internet.
      isAllowed: (address) => address === '127.0.0.1',
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
      limits: { time: 2000 },
    },
  })
  const password = 'correct horse battery'
  owner = await desk.accounts.setUp({
    workspace: 'Harbour desk',
    name: 'Ada Lund',
    email: 'ada@desk.example',
    password,
  })
  const join = async (name: string, role: 'editor' | 'reader') =>
    (await desk.accounts.join({ name, email: `${name}@desk.example`, password, role })).headers
  editor = await join('ben', 'editor')
  reader = await join('cem', 'reader')
})
afterAll(() => desk.close())

const none = params({})
const ask = (body: unknown, as = owner) =>
  fetchPage(request('POST', '/api/sources/fetch', { as, body }), none)

async function problem(response: Response): Promise<[number, string]> {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  return [response.status, (await response.json()).detail]
}

const page = [
  '<!doctype html><title>The ferry returns</title><article><h1>The ferry returns</h1>',
  '<p>The ferry returned to the harbour on Monday evening with 80 passengers, the port said.</p>',
  '<p>Its captain told reporters that the crossing had been calm.</p></article>',
].join('\n')

describe('POST /api/sources/fetch', () => {
  test('answers the bytes of the page, as a file that no browser shows', async () => {
    const site = await openSite((incoming, response) => {
      if (incoming.url === '/old') response.writeHead(301, { location: '/neu/f%C3%A4hre' }).end()
      else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
    })
    const response = await ask({ url: ` http://news.example.org:${site.port}/old#top ` })
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="f_hre.html"; filename*=UTF-8''f%C3%A4hre.html`,
      'x-content-type-options': 'nosniff',
      'x-source-url': `http://news.example.org:${site.port}/neu/f%C3%A4hre`,
      'x-source-type': 'text/html;charset=utf-8',
      'cache-control': 'no-store',
    })
    expect(await response.text()).toBe(page)
  })

  test('takes an address without its scheme for https', async () => {
    const site = await openRawSite((socket) => void socket.end('no TLS'))
    expect(await problem(await ask({ url: `news.example.org:${site.port}/a` }))).toEqual([
      502,
      'There is no secure connection with news.example.org.',
    ])
  })

  test.each([
    ['no address', {}, 'The address is missing.'],
    ['an empty one', { url: ' ' }, 'The address is missing.'],
    ['one too long', { url: `example.org/${'a'.repeat(2000)}` }, /too long: at most 2000/],
    ['a file', { url: 'file:///etc/passwd' }, /must start with http/],
    ['a script', { url: 'javascript:alert(1)' }, /must start with http/],
    ['a mailbox', { url: 'mailto:ada@example.org' }, /must start with http/],
    ['words', { url: 'the ferry returns' }, 'That is not a web address.'],
    ['a password', { url: 'https://ada:secret@example.org' }, /name or password/],
    ['this computer', { url: 'localhost:3000' }, /private network/],
    ['a private address', { url: 'http://10.0.0.1/' }, /private network/],
    ['metadata of a cloud', { url: '169.254.169.254/latest' }, /private network/],
    ['a field that there is not', { url: 'example.org', proxy: 'x' }, /proxy/],
  ])('refuses %s', async (_, body, message) => {
    const [status, detail] = await problem(await ask(body))
    expect(status).toBe(422)
    expect(detail).toMatch(message)
  })

  test.each([
    ['a missing page', 404, 'text/html', 502, '127.0.0.1 answered 404 (not found).'],
    [
      'an image',
      200,
      'image/png',
      415,
      'This is an image (image/png); only text, HTML and PDF can be imported.',
    ],
  ])('says what is wrong with %s', async (_, status, type, code, message) => {
    const site = await openSite((_incoming, response) => {
      response.writeHead(status, { 'content-type': type }).end('secret')
    })
    expect(await problem(await ask({ url: site.origin }))).toEqual([code, message])
  })

  test('gives up a slow page', async () => {
    const site = await openRawSite(() => {})
    expect(await problem(await ask({ url: site.origin }))).toEqual([
      504,
      'The page took longer than 2 seconds.',
    ])
  })

  test('ends the fetch when the person leaves', async () => {
    const site = await openRawSite(() => {})
    const leaving = new AbortController()
    const asked = request('POST', '/api/sources/fetch', { as: owner, body: { url: site.origin } })
    const answer = fetchPage(new Request(asked, { signal: leaving.signal }), none)
    await vi.waitFor(() => expect(site.open()).toBe(1))
    leaving.abort()
    await vi.waitFor(() => expect(site.open()).toBe(0))
    expect((await answer).status).toBe(503)
  })

  test('is for writers, and for the signed-in', async () => {
    expect((await ask({ url: 'http://10.0.0.1/' }, reader)).status).toBe(403)
    expect((await ask({ url: 'http://10.0.0.1/' }, new Headers())).status).toBe(401)
  })

  test('refuses somebody who fetches too much', async () => {
    const site = await openSite((_, response) => response.end('the page'))
    const answers = await Promise.all(
      Array.from({ length: 31 }, () => ask({ url: site.origin }, editor)),
    )
    const refused = answers.filter(({ status }) => status === 429)
    expect([site.connections(), refused.length]).toEqual([30, 1])
    expect((await ask({ url: site.origin })).status).toBe(200)
  })
})
