import type { LookupAddress } from 'node:dns'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { isOutside } from '../../../server/fetch/addressRules.ts'
import { guardedFetch } from '../../../server/fetch/guardedFetch.ts'
import { openSite } from '../../support/site.ts'
import { privateAddresses } from './privateAddresses.ts'

const page = '<!doctype html><title>Ferry</title><p>The ferry returned.'
const secret = 'the secret of a private network'
const at = (address: string): LookupAddress[] => [
  { address, family: address.includes(':') ? 6 : 4 },
]
/** Lets a test reach its own server. */
const home = { isAllowed: (address: string) => address === '127.0.0.1' }
const inPrivate = expect.objectContaining({
  status: 422,
  message: expect.stringContaining('The address leads into a private network'),
})

afterEach(() => vi.unstubAllEnvs())

describe('a page', () => {
  test('arrives with its name, its type and its address', async () => {
    const site = await openSite((_, response) => {
      response.setHeader('content-type', 'Text/HTML; Charset="ISO-8859-15"')
      response.end(page)
    })
    const fetched = await guardedFetch(`${site.origin}/news/F%C3%A4hre.php?id=1#top`, home)
    expect(fetched).toEqual({
      bytes: new TextEncoder().encode(page),
      fileName: 'Fähre.html',
      mediaType: 'text/html;charset=iso-8859-15',
      url: `${site.origin}/news/F%C3%A4hre.php?id=1`,
    })
  })

  test('is asked for honestly, without cookies, and the connection is closed after it', async () => {
    const requests: unknown[] = []
    const site = await openSite((request, response) => {
      requests.push([request.method, request.url, request.headers])
      if (requests.length === 1)
        response.writeHead(302, { location: '/b?c', 'set-cookie': 'visitor=1' }).end()
      else response.writeHead(200, { 'content-type': 'text/plain' }).end('text')
    })
    await guardedFetch(`http://news.example.org:${site.port}/a`, {
      ...home,
      resolve: async () => at('127.0.0.1'),
    })
    const headers = {
      host: `news.example.org:${site.port}`,
      accept: expect.stringContaining('text/html, application/xhtml+xml, application/pdf'),
      'accept-encoding': 'gzip, deflate, br',
      connection: 'close',
      'user-agent': expect.stringMatching(/^Chancery\/\d+\.\d+\.\d+ \(article import\)$/),
    }
    expect(requests).toEqual([
      ['GET', '/a', headers],
      ['GET', '/b?c', headers],
    ])
    await vi.waitFor(() => expect(site.open()).toBe(0))
  })

  test('comes straight from its server, whatever proxy the environment names', async () => {
    const proxy = await openSite((_, response) => response.end(secret))
    const site = await openSite((_, response) => response.end('the page'))
    for (const name of ['http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY'])
      vi.stubEnv(name, proxy.origin)
    vi.stubEnv('NODE_USE_ENV_PROXY', '1')
    const { bytes } = await guardedFetch(site.origin, home)
    expect([new TextDecoder().decode(bytes), proxy.connections()]).toEqual(['the page', 0])
  })
})

describe('a private address', () => {
  test.each(privateAddresses)('%s (%s) is not connected to by a name', async (address) => {
    const resolve = async () => at(address)
    await expect(guardedFetch('http://inside.example.org/', { resolve })).rejects.toEqual(inPrivate)
  })

  test.each(privateAddresses.filter(([address]) => !address.includes('%')))(
    '%s (%s) is not fetched, nor redirected to',
    async (address) => {
      const literal = address.includes(':') ? `[${address}]` : address
      await expect(guardedFetch(`http://${literal}/`)).rejects.toEqual(inPrivate)
      await expect(redirected(`http://${literal}/`)).rejects.toEqual(inPrivate)
    },
  )

  /** What fetching an allowed page that redirects there comes to. */
  async function redirected(location: string) {
    let isThere = false
    const site = await openSite((_, response) => {
      isThere = true
      response.writeHead(302, { location: Buffer.from(location).toString('latin1') }).end()
    })
    return await guardedFetch(site.origin, {
      isAllowed: (address) => (isThere ? isOutside(address) : address === '127.0.0.1'),
      resolve: async () => at('127.0.0.1'),
    })
  }

  describe.each([
    '127.0.0.1',
    '127.0.0.1.',
    '127.1',
    '127.0.1',
    '2130706433',
    '017700000001',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '0177.0x0.0.01',
    '0',
    '0.0.0.0',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[0:0:0:0:0:ffff:7f00:0001]',
    '%31%32%37.0.0.1',
    '\uff11\uff12\uff17.0.0.1',
    '127\u30020\u30020\u30021',
    'localhost',
    'localhost.',
    'ferry.localhost',
    '127.0.0.1.nip.example',
  ])('written %s', (host) => {
    const resolve = async () => at('127.0.0.1')

    test('is not fetched, nor redirected to, and its server hears nothing', async () => {
      const inside = await openSite((_, response) => response.end(secret))
      const address = `http://${host}:${inside.port}/`
      await expect(guardedFetch(address, { resolve })).rejects.toEqual(inPrivate)
      await expect(redirected(address)).rejects.toEqual(inPrivate)
      expect(inside.connections()).toBe(0)
    })
  })

  test.each(['127.1', '2130706433', '0177.0.0.1', '127.0.0.1.nip.example', '[::ffff:7f00:1]'])(
    '%s would be reached without the rule',
    async (host) => {
      const inside = await openSite((_, response) => response.end(secret))
      const { bytes } = await guardedFetch(`http://${host}:${inside.port}/`, {
        isAllowed: () => true,
        resolve: async () => at('127.0.0.1'),
      })
      expect(new TextDecoder().decode(bytes)).toBe(secret)
    },
  )

  test('of a name that has a public one too is not fetched', async () => {
    const resolve = async () => [...at('8.8.8.8'), ...at('127.0.0.1')]
    await expect(guardedFetch('http://both.example.org/', { resolve })).rejects.toEqual(inPrivate)
  })

  test('that a name changes to after the check is not connected to', async () => {
    const answers = ['127.0.0.1', '169.254.169.254']
    const resolve = vi.fn(async () => at(answers.shift() ?? '10.0.0.1'))
    let redirects = false
    const site = await openSite((_, response) => {
      if (redirects) response.writeHead(302, { location: '/again' }).end()
      else response.end('the page')
    })
    const address = `http://rebinding.example.org:${site.port}/`
    // One look-up serves check and connection.
    const { bytes } = await guardedFetch(address, { ...home, resolve })
    expect(new TextDecoder().decode(bytes)).toBe('the page')
    expect(resolve).toHaveBeenCalledTimes(1)
    await expect(guardedFetch(address, { ...home, resolve })).rejects.toEqual(inPrivate)
    // A second connection is a second look-up and a second check.
    answers.push('127.0.0.1', '192.168.0.1')
    redirects = true
    resolve.mockClear()
    await expect(guardedFetch(address, { isAllowed: home.isAllowed, resolve })).rejects.toEqual(
      inPrivate,
    )
  })

  test('that a socket has reached in spite of all is sent nothing', async () => {
    let heard = ''
    const site = await openSite((request) => {
      heard += request.url
    })
    let checks = 0
    const isAllowed = () => ++checks === 1
    await expect(guardedFetch(site.origin, { isAllowed })).rejects.toEqual(inPrivate)
    await vi.waitFor(() => expect([site.connections(), site.open()]).toEqual([1, 0]))
    expect([checks, heard]).toEqual([2, ''])
  })
})
