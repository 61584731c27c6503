import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, test, vi } from 'vitest'
import { usualLimits } from '../../../server/fetch/fetchLimits.ts'
import { type FetchOptions, guardedFetch } from '../../../server/fetch/guardedFetch.ts'
import { openAnswering, openRawSite, openSite } from '../../support/site.ts'

const kilobyte = 1024
const megabyte = 1024 * kilobyte
const home = {
  isAllowed: (address: string) => address === '127.0.0.1',
  limits: { body: 100 * kilobyte, headers: 8 * kilobyte },
}
const hasty = { ...home, limits: { ...home.limits, time: 250 } }
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
    const site = await open()
    const { error, took } = await refusal(site.origin, hasty)
    expect(error).toMatchObject(tooSlow)
    expect(took).toBeLessThan(3000)
    await vi.waitFor(() => expect(site.open()).toBe(0))
  })

  test('from a name server', async () => {
    const resolve = () => new Promise<never>(() => {})
    expect((await refusal('http://slow.example.org/', { ...hasty, resolve })).error).toMatchObject(
      tooSlow,
    )
  })

  test('to a handshake', async () => {
    const site = await openRawSite(() => {})
    expect((await refusal(`https://127.0.0.1:${site.port}/`, hasty)).error).toMatchObject(tooSlow)
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
    const site = await openAnswering(answer)
    expect((await refusal(site.origin)).error).toMatchObject({
      status: 413,
      message: 'The page is larger than 0.09765625 MB. Import a shorter one.',
    })
  })

  test('that never ends, at the usual limit', async () => {
    let sent = 0
    const site = await openSite(async (_, response) => {
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
    ['gzip', gzipSync(Buffer.alloc(100 * megabyte))],
    ['br', brotliCompressSync(Buffer.alloc(100 * megabyte), { params: { 1: 1 } })],
  ])('that %s packs small, without being unpacked whole', async (encoding, packed) => {
    expect(packed.length).toBeLessThan(megabyte)
    const site = await openSite((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding })
      response.end(packed)
    })
    const before = process.memoryUsage().arrayBuffers
    const { error } = await refusal(site.origin, { isAllowed: home.isAllowed })
    expect(error).toMatchObject({ status: 413 })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40 * megabyte)
  })

  test('that is packed and unpacks to nothing', async () => {
    // A gzip header with a file name that goes on.
    const start = Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 0])
    const answer = Buffer.from(`${head}Content-Encoding: gzip\r\n\r\n`)
    const site = await openAnswering(
      Buffer.concat([answer, start, Buffer.alloc(101 * kilobyte, 'a')]),
    )
    expect((await refusal(site.origin)).error).toMatchObject({ status: 413 })
  })

  test('of headers', async () => {
    const headers = `X-Filler: ${'a'.repeat(1000)}\r\n`.repeat(9)
    const site = await openAnswering(`${head}${headers}\r\n${page}`)
    expect((await refusal(site.origin)).error).toMatchObject({
      status: 502,
      message: '127.0.0.1 sends headers that are too large.',
    })
  })

  test('of exactly the limit is whole', async () => {
    const site = await openAnswering(`${head}\r\n${'a'.repeat(100 * kilobyte)}`)
    expect((await guardedFetch(site.origin, home)).bytes).toHaveLength(100 * kilobyte)
  })
})

describe('giving up', () => {
  test('ends the fetch and its connection', async () => {
    const site = await openRawSite(() => {})
    const stop = new AbortController()
    const fetching = refusal(site.origin, { ...home, signal: stop.signal })
    await vi.waitFor(() => expect(site.open()).toBe(1))
    const reason = new Error('The person left.')
    stop.abort(reason)
    expect((await fetching).error).toBe(reason)
    await vi.waitFor(() => expect(site.open()).toBe(0))
  })

  test('before the start opens no connection', async () => {
    const site = await openRawSite(() => {})
    const { error } = await refusal(site.origin, { ...home, signal: AbortSignal.abort() })
    expect(error).toMatchObject({ name: 'AbortError' })
    expect(site.connections()).toBe(0)
  })
})
