import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test, vi } from 'vitest'
import { usualLimits } from '../../../server/fetch/fetchLimits.ts'
import { type FetchOptions, guardedFetch } from '../../../server/fetch/guardedFetch.ts'
import { openAnswering, openRawSite, openSite } from '../../support/site.ts'

const kilobyte = 1024
const megabyte = 1024 * kilobyte
const home = {
  isAllowed: (address: string) => address === '127.0.0.1',
  limits: { time: 250, body: 100 * kilobyte, headers: 8 * kilobyte },
}
const tooSlow = { status: 504, message: 'The page took longer than 0.25 seconds.' }
const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n'
const page = '<!doctype html><title>Ferry</title><p>The ferry returned.'

/** How a fetch is refused, and how many milliseconds that took. */
async function refusal(address: string, options: FetchOptions = home) {
  const start = performance.now()
  const error: unknown = await guardedFetch(address, options).catch((thrown: unknown) => thrown)
  return { error, took: performance.now() - start }
}

test('the limits are five redirects, 10 MB, 15 seconds and 64 KB of headers', () => {
  expect(usualLimits).toEqual({
    redirects: 5,
    body: 10 * megabyte,
    time: 15_000,
    headers: 64 * kilobyte,
  })
})

describe('a slow answer ends in time', () => {
  /** Writes what `piece` says every 20 ms. */
  const drip = (start: string, piece: (n: number) => string) =>
    openRawSite(async (socket) => {
      socket.write(start)
      for (let n = 0; !socket.destroyed; n++) {
        socket.write(piece(n))
        await pause(20)
      }
    })

  test.each([
    ['that never begins', () => openRawSite(() => {})],
    ['whose headers drip', () => drip('HTTP/1.1 200 OK\r\n', (n) => `X-${n}: 1\r\n`)],
    ['that goes on saying "wait"', () => drip('', () => 'HTTP/1.1 103 Early Hints\r\n\r\n')],
    ['that stops after its headers', () => openRawSite((s) => void s.write(`${head}\r\n`))],
    ['whose body drips', () => drip(`${head}\r\n`, () => 'a')],
    ['whose packed body drips', () => drip(`${head}Content-Encoding: gzip\r\n\r\n\x1f`, () => '')],
    [
      'that redirects slowly',
      () =>
        openSite(async (request, response) => {
          await pause(100)
          response.writeHead(302, { location: `${request.url}1` }).end()
        }),
    ],
  ])('%s', async (_, open) => {
    await using site = await open()
    const { error, took } = await refusal(site.origin)
    expect(error).toMatchObject(tooSlow)
    expect(took).toBeLessThan(1500)
    await vi.waitFor(() => expect(site.open()).toBe(0))
  })

  test('from a name server', async () => {
    const resolve = () => new Promise<never>(() => {})
    expect((await refusal('http://slow.example.org/', { ...home, resolve })).error).toMatchObject(
      tooSlow,
    )
  })

  test('to a handshake', async () => {
    await using site = await openRawSite(() => {})
    expect((await refusal(`https://127.0.0.1:${site.port}/`)).error).toMatchObject(tooSlow)
    await vi.waitFor(() => expect(site.open()).toBe(0))
  })
})

describe('a large answer ends early', () => {
  test.each([
    ['that says so', `${head}Content-Length: 102401\r\n\r\n`],
    ['without a length', `${head}\r\n${'a'.repeat(102_401)}`],
    [
      'in chunks',
      `${head}Transfer-Encoding: chunked\r\n\r\n${`8000\r\n${'a'.repeat(0x8000)}\r\n`.repeat(4)}0\r\n\r\n`,
    ],
  ])('%s', async (_, answer) => {
    await using site = await openAnswering(answer)
    expect((await refusal(site.origin)).error).toMatchObject({
      status: 413,
      message: 'The page is larger than 0.09765625 MB. Import a shorter one.',
    })
  })

  test('that never ends, at the usual limit', async () => {
    let sent = 0
    await using site = await openSite(async (_, response) => {
      const piece = Buffer.alloc(64 * kilobyte, 'a')
      response.on('error', () => {})
      while (!response.destroyed) {
        sent += piece.length
        if (!response.write(piece))
          await Promise.race([once(response, 'drain'), once(response, 'close')])
      }
    })
    const { error } = await refusal(site.origin, { isAllowed: home.isAllowed })
    expect(error).toMatchObject({
      status: 413,
      message: 'The page is larger than 10 MB. Import a shorter one.',
    })
    await vi.waitFor(() => expect(site.open()).toBe(0))
    // What the operating system holds in between comes on top.
    expect(sent).toBeLessThan(25 * megabyte)
  })

  test.each([
    ['gzip', gzipSync(Buffer.alloc(200 * megabyte))],
    ['br', brotliCompressSync(Buffer.alloc(200 * megabyte), { params: { 1: 1 } })],
    ['deflate', deflateSync(Buffer.alloc(200 * megabyte))],
  ])('that %s packs small, without being unpacked whole', async (encoding, packed) => {
    expect(packed.length).toBeLessThan(megabyte)
    await using site = await openSite((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding })
      response.end(packed)
    })
    const before = process.memoryUsage().arrayBuffers
    const { error, took } = await refusal(site.origin, { isAllowed: home.isAllowed })
    expect(error).toMatchObject({ status: 413 })
    expect(took).toBeLessThan(2000)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40 * megabyte)
  })

  test('that is packed and unpacks to nothing', async () => {
    // A gzip header with a file name that goes on.
    const start = Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 0])
    const answer = Buffer.from(`${head}Content-Encoding: gzip\r\n\r\n`)
    await using site = await openAnswering(
      Buffer.concat([answer, start, Buffer.alloc(101 * kilobyte, 'a')]),
    )
    expect((await refusal(site.origin)).error).toMatchObject({ status: 413 })
  })

  test('of headers', async () => {
    const headers = `X-Filler: ${'a'.repeat(1000)}\r\n`.repeat(9)
    await using site = await openAnswering(`${head}${headers}\r\n${page}`)
    expect((await refusal(site.origin)).error).toMatchObject({
      status: 502,
      message: '127.0.0.1 sends headers that are too large.',
    })
  })

  test('of exactly the limit is whole', async () => {
    await using site = await openAnswering(`${head}\r\n${'a'.repeat(100 * kilobyte)}`)
    expect((await guardedFetch(site.origin, home)).bytes).toHaveLength(100 * kilobyte)
  })
})

describe('a packed page', () => {
  test.each([
    ['gzip', gzipSync(page)],
    ['X-GZIP', gzipSync(page)],
    ['deflate', deflateSync(page)],
    ['deflate', deflateRawSync(page)],
    ['br', brotliCompressSync(page)],
    ['identity', Buffer.from(page)],
  ])('is unpacked from %s', async (encoding, packed) => {
    await using site = await openSite((_, response) => {
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
    await using site = await openSite((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding })
      response.end(packed)
    })
    const { error } = await refusal(site.origin)
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
    await using site = await openAnswering(answer)
    const { error } = await refusal(site.origin)
    expect(error).toMatchObject({ status: 502, message: expect.stringMatching(message) })
  })

  test('that resets the connection is refused', async () => {
    await using site = await openRawSite((socket) => {
      socket.once('data', () => socket.write(`${head}\r\n${page}`, () => socket.resetAndDestroy()))
    })
    expect((await refusal(site.origin)).error).toMatchObject({
      status: 502,
      message: '127.0.0.1 broke off the connection.',
    })
  })

  test('longer than it says is cut there', async () => {
    await using site = await openAnswering(`${head}Content-Length: 4\r\n\r\n<p>a and more`)
    expect((await guardedFetch(site.origin, home)).bytes).toHaveLength(4)
  })

  test('of a closed port is a server that cannot be reached', async () => {
    const { port, ...site } = await openRawSite(() => {})
    await site[Symbol.asyncDispose]()
    expect((await refusal(`http://127.0.0.1:${port}/`)).error).toMatchObject({
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
    const { error } = await refusal('http://gone.example.org/', { ...home, resolve })
    expect(error).toMatchObject({ status, message })
  })

  test('is not one that our own mistake caused', async () => {
    const mistake = new TypeError('x is not a function')
    const resolve = () => Promise.reject(mistake)
    expect((await refusal('http://a.example.org/', { ...home, resolve })).error).toBe(mistake)
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
    await using site = await openAnswering(
      `HTTP/1.1 ${status} Secret\r\nContent-Type: text/html\r\nX-Secret: 1\r\n\r\nsecret`,
    )
    const { error } = await refusal(site.origin)
    expect(error).toMatchObject({ status: 502, message })
    expect(JSON.stringify(error)).not.toMatch(/secret/i)
  })
})

describe('giving up', () => {
  test('ends the fetch and its connection', async () => {
    await using site = await openRawSite(() => {})
    const stop = new AbortController()
    const fetching = refusal(site.origin, { ...home, signal: stop.signal })
    await vi.waitFor(() => expect(site.open()).toBe(1))
    const reason = new Error('The person left.')
    stop.abort(reason)
    expect((await fetching).error).toBe(reason)
    await vi.waitFor(() => expect(site.open()).toBe(0))
  })

  test('before the start opens no connection', async () => {
    await using site = await openRawSite(() => {})
    const { error } = await refusal(site.origin, { ...home, signal: AbortSignal.abort() })
    expect(error).toMatchObject({ name: 'AbortError' })
    expect(site.connections()).toBe(0)
  })
})
