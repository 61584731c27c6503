import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { type FetchOptions, guardedFetch } from '../../../server/fetch/guardedFetch.ts'
import { openAnswering, openRawSite, openSite } from '../../support/site.ts'

const home = { isAllowed: (address: string) => address === '127.0.0.1' }
const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n'
const page = '<!doctype html><title>Ferry</title><p>The ferry returned.'

/** What a fetch is refused with; the page if it is not. */
const refusal = (address: string, options: FetchOptions = home): Promise<unknown> =>
  guardedFetch(address, options).catch((error: unknown) => error)

describe('a packed page', () => {
  test.each([
    ['gzip', gzipSync(page)],
    ['X-GZIP', gzipSync(page)],
    ['deflate', deflateSync(page)],
    ['deflate', deflateRawSync(page)],
    ['br', brotliCompressSync(page)],
    ['identity', Buffer.from(page)],
  ])('is unpacked from %s', async (encoding, packed) => {
    const site = await openSite((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding })
      response.end(packed)
    })
    const { bytes } = await guardedFetch(site.origin, home)
    expect(new TextDecoder().decode(bytes)).toBe(page)
  })

  test.each([
    ['gzip', gzipSync(page).subarray(0, 30), /cannot be unpacked/],
    ['gzip', Buffer.from(page), /cannot be unpacked/],
    ['br', brotliCompressSync(page).subarray(0, 20), /cannot be unpacked/],
    ['br', Buffer.from(page), /cannot be unpacked/],
    ['deflate', Buffer.from(page), /cannot be unpacked/],
    ['zstd', Buffer.from(page), /not asked for/],
    ['gzip, gzip', gzipSync(gzipSync(page)), /not asked for/],
  ])('that is no good %s is refused', async (encoding, packed, message) => {
    const site = await openSite((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding })
      response.end(packed)
    })
    const error = await refusal(site.origin)
    expect(error).toMatchObject({ status: 502, message: expect.stringMatching(message) })
  })
})

describe('a broken answer', () => {
  test.each([
    ['shorter than it says', `${head}Content-Length: 5000\r\n\r\n${page}`, /broke off/],
    [
      'that ends within a chunk',
      `${head}Transfer-Encoding: chunked\r\n\r\n100\r\nshort`,
      /broke off/,
    ],
    ['that ends within its headers', head, /broke off/],
    ['of nothing', '', /broke off/],
    ['that is no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n', /does not answer as a web server does/],
    [
      'with two lengths',
      `${head}Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde`,
      /does not answer as a web server does/,
    ],
    [
      'with a length and chunks',
      `${head}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      /does not answer as a web server does/,
    ],
    [
      'that changes the protocol',
      'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n',
      /answered with no page/,
    ],
    ['with a redirect to nowhere', 'HTTP/1.1 302 Found\r\n\r\n', /answered 302 \(found\)\.$/],
    ['without content', 'HTTP/1.1 204 No Content\r\n\r\n', /answered 204 \(no content\)\.$/],
  ])('%s is refused', async (_, answer, message) => {
    const site = await openAnswering(answer)
    const error = await refusal(site.origin)
    expect(error).toMatchObject({ status: 502, message: expect.stringMatching(message) })
  })

  test('that resets the connection is refused', async () => {
    const site = await openRawSite((socket) => {
      socket.once('data', () => socket.write(`${head}\r\n${page}`, () => socket.resetAndDestroy()))
    })
    expect(await refusal(site.origin)).toMatchObject({
      status: 502,
      message: '127.0.0.1 broke off the connection.',
    })
  })

  test('longer than it says is cut there', async () => {
    const site = await openAnswering(`${head}Content-Length: 4\r\n\r\n<p>a and more`)
    expect((await guardedFetch(site.origin, home)).bytes).toHaveLength(4)
  })

  test('of a closed port is a server that cannot be reached', async () => {
    const { port, close } = await openRawSite(() => {})
    await close()
    expect(await refusal(`http://127.0.0.1:${port}/`)).toMatchObject({
      status: 502,
      message: '127.0.0.1 cannot be reached.',
    })
  })

  test.each([
    ['ENOTFOUND', 422, 'There is no server named gone.example.org. Check the address.'],
    ['EAI_AGAIN', 502, 'The name gone.example.org could not be looked up. Try again later.'],
  ])('of a name server (%s) says what to do', async (code, status, message) => {
    const resolve = async () => {
      throw Object.assign(new Error(`getaddrinfo ${code}`), { code })
    }
    const error = await refusal('http://gone.example.org/', { ...home, resolve })
    expect(error).toMatchObject({ status, message })
  })

  test('is not one that our own mistake caused', async () => {
    const mistake = new TypeError('x is not a function')
    const resolve = () => Promise.reject(mistake)
    expect(await refusal('http://a.example.org/', { ...home, resolve })).toBe(mistake)
  })
})

describe('an answer that is no page', () => {
  test.each([
    [404, '127.0.0.1 answered 404 (not found).'],
    [500, '127.0.0.1 answered 500 (internal server error).'],
    [414, '127.0.0.1 answered 414 (URI too long).'],
    [999, '127.0.0.1 answered 999.'],
    [403, '127.0.0.1 answered 403 (forbidden). Save the page in your browser and import the file.'],
  ])('%i is named, and nothing that it says', async (status, message) => {
    const site = await openAnswering(
      `HTTP/1.1 ${status} Secret\r\nContent-Type: text/html\r\nX-Secret: 1\r\n\r\nsecret`,
    )
    const error = await refusal(site.origin)
    expect(error).toMatchObject({ status: 502, message })
    expect(JSON.stringify(error)).not.toMatch(/secret/i)
  })
})
