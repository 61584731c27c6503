import { createServer } from 'node:https'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { guardedFetch } from '../../../server/fetch/guardedFetch.ts'
import { type Certificate, selfSigned } from '../../support/certificate.ts'
import { listen, openRawSite, openSite } from '../../support/site.ts'

const home = {
  isAllowed: (address: string) => address === '127.0.0.1',
  resolve: async () => [{ address: '127.0.0.1', family: 4 }],
}
const usual = getCACertificates()

/** A site with this certificate; its pages are their own paths, and `/away` redirects to http. */
function openSecure(certificate: Certificate, away = '') {
  const seen: string[] = []
  const server = createServer({ ...certificate }, (request, response) => {
    seen.push(`${request.headers.host} ${request.url}`)
    if (request.url === '/away') response.writeHead(302, { location: away }).end()
    else response.end(request.url)
  })
  server.on('tlsClientError', () => {})
  return listen(server).then((site) => Object.assign(site, { seen }))
}

afterEach(() => {
  setDefaultCACertificates(usual)
  vi.unstubAllEnvs()
})

describe('over https', () => {
  test('a page comes from a server whose certificate holds', async () => {
    const certificate = selfSigned(['news.example.org'])
    setDefaultCACertificates([...usual, certificate.cert])
    const site = await openSecure(certificate)
    const { bytes, url } = await guardedFetch(`https://news.example.org:${site.port}/a`, home)
    expect(new TextDecoder().decode(bytes)).toBe('/a')
    expect(url).toBe(`https://news.example.org:${site.port}/a`)
    expect(site.seen).toEqual([`news.example.org:${site.port} /a`])
  })

  test.each([
    ['that nobody vouches for', ['news.example.org'], false, {}],
    ['of another name', ['other.example.org'], true, {}],
    ['that has expired', ['news.example.org'], true, { expired: true }],
  ])('none comes from one with a certificate %s', async (_, names, trusted, options) => {
    // Node prints a warning about the variable; it must change nothing.
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    const certificate = selfSigned(names, options)
    if (trusted) setDefaultCACertificates([...usual, certificate.cert])
    const site = await openSecure(certificate)
    await expect(
      guardedFetch(`https://news.example.org:${site.port}/`, home),
    ).rejects.toMatchObject({
      status: 502,
      message: 'The certificate of news.example.org is not valid.',
    })
    expect(site.seen).toEqual([])
    await vi.waitFor(() => expect(site.open()).toBe(0))
  })

  test('a redirect to http is not followed', async () => {
    const certificate = selfSigned(['news.example.org'])
    setDefaultCACertificates([...usual, certificate.cert])
    const plain = await openSite((_, response) => response.end('plain'))
    const site = await openSecure(certificate, `http://news.example.org:${plain.port}/`)
    await expect(
      guardedFetch(`https://news.example.org:${site.port}/away`, home),
    ).rejects.toMatchObject({ status: 502, message: expect.stringContaining('https to http') })
    expect(plain.connections()).toBe(0)
  })

  test('a redirect from http is followed', async () => {
    const certificate = selfSigned(['news.example.org'])
    setDefaultCACertificates([...usual, certificate.cert])
    const site = await openSecure(certificate)
    const location = `https://news.example.org:${site.port}/safe`
    const plain = await openSite((_, response) => response.writeHead(301, { location }).end())
    const { url } = await guardedFetch(`http://news.example.org:${plain.port}/`, home)
    expect(url).toBe(location)
  })

  test.each([
    ['in time', false, 504, 'The page took longer than 0.25 seconds.'],
    ['but breaks off', true, 502, 'news.example.org broke off the connection.'],
  ])('a body that does not end %s is not taken for whole', async (_, breaks, status, message) => {
    const certificate = selfSigned(['news.example.org'])
    setDefaultCACertificates([...usual, certificate.cert])
    const site = await listen(
      createServer({ ...certificate }, (_request, response) => {
        // Neither a length nor chunks: the body ends with the connection.
        response.useChunkedEncodingByDefault = false
        response.writeHead(200, { 'content-type': 'text/html' })
        response.write('<p>The ferry')
        if (breaks) setTimeout(() => site.reset(), 50)
      }),
    )
    await expect(
      guardedFetch(`https://news.example.org:${site.port}/`, {
        ...home,
        ...(breaks ? {} : { limits: { time: 250 } }),
      }),
    ).rejects.toMatchObject({ status, message })
  })

  test('a server that does not speak it is refused', async () => {
    const site = await openRawSite((socket) => {
      socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    })
    await expect(
      guardedFetch(`https://news.example.org:${site.port}/`, home),
    ).rejects.toMatchObject({
      status: 502,
      message: 'There is no secure connection with news.example.org.',
    })
  })

  test('a server that hangs up is refused', async () => {
    const site = await openRawSite((socket) => void socket.end())
    await expect(
      guardedFetch(`https://news.example.org:${site.port}/`, home),
    ).rejects.toMatchObject({
      status: 502,
      message: 'news.example.org broke off the connection.',
    })
  })
})
