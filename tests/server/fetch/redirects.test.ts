import { describe, expect, test, vi } from 'vitest'
import { guardedFetch } from '../../../server/fetch/guardedFetch.ts'
import { openSite } from '../../support/site.ts'

const page = '<!doctype html><title>Ferry</title><p>The ferry returned.'
const secret = 'what a redirect says is not read'
/** Lets a test reach its own server. */
const home = { isAllowed: (address: string) => address === '127.0.0.1' }

describe('redirects', () => {
  /** A site whose page `/n` redirects to `/n-1`, and `/0` is the page. */
  const chain = () =>
    openSite((request, response) => {
      const left = Number(request.url?.slice(1))
      if (left > 0) response.writeHead(301, { location: `${left - 1}` }).end(secret)
      else response.writeHead(200, { 'content-type': 'text/html' }).end(page)
    })

  test('are followed five times, and the address is the last one', async () => {
    const site = await chain()
    expect(await guardedFetch(`${site.origin}/5`, home)).toMatchObject({ url: `${site.origin}/0` })
  })

  test('are not followed six times', async () => {
    const site = await chain()
    await expect(guardedFetch(`${site.origin}/6`, home)).rejects.toMatchObject({
      status: 502,
      message: 'The page redirects more than 5 times.',
    })
    expect(site.connections()).toBe(6)
  })

  test.each([301, 302, 303, 307, 308])('of status %i are followed', async (status) => {
    const site = await openSite((request, response) => {
      if (request.url === '/') response.writeHead(status, { location: '/here' }).end()
      else response.end(`${request.method} ${request.url}`)
    })
    const { bytes } = await guardedFetch(site.origin, home)
    expect(new TextDecoder().decode(bytes)).toBe('GET /here')
  })

  test.each([
    ['to itself', '', 502, /in a circle/],
    ['to a scheme that is none of ours', 'file:///etc/passwd', 422, /must start with http/],
    ['with a password', 'http://ada:secret@example.org/', 422, /name or password/],
    ['to a port of mail', 'http://example.org:25/', 422, /port 25/],
    ['to no address', 'http://', 422, 'That is not a web address.'],
    ['to a private name', 'http://localhost/', 422, /private network/],
  ])('%s end there', async (_, location, status, message) => {
    const site = await openSite((_request, response) => {
      response.writeHead(302, { location: location || '#again' }).end(secret)
    })
    await expect(guardedFetch(site.origin, home)).rejects.toMatchObject({
      status,
      message: expect.stringMatching(message),
    })
    expect(site.connections()).toBe(1)
  })

  test('back and forth end', async () => {
    const site = await openSite((request, response) => {
      response.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' }).end()
    })
    await expect(guardedFetch(`${site.origin}/a`, home)).rejects.toThrow(/in a circle/)
    expect(site.connections()).toBe(2)
  })

  test('close one connection before the next serves them', async () => {
    const site = await openSite(async (request, response) => {
      if (request.url === '/') response.writeHead(302, { location: '/here' }).write(secret)
      else {
        await vi.waitFor(() => expect(site.open()).toBe(1))
        response.end('the page')
      }
    })
    expect((await guardedFetch(site.origin, home)).bytes).toHaveLength(8)
  })

  test('may hold letters beyond ASCII', async () => {
    const site = await openSite((request, response) => {
      const location = Buffer.from('/fähre').toString('latin1')
      if (request.url === '/') response.writeHead(302, { location }).end()
      else response.end(request.url)
    })
    const { bytes, fileName } = await guardedFetch(site.origin, home)
    expect([new TextDecoder().decode(bytes), fileName]).toEqual(['/f%C3%A4hre', 'fähre.txt'])
  })
})
