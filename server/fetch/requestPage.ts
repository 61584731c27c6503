import { type IncomingMessage, request as requestOver } from 'node:http'
import type { Socket } from 'node:net'
import { ProblemError } from '../../core/api/problem.ts'
import manifest from '../../package.json' with { type: 'json' }

const headers = {
  accept:
    'text/html, application/xhtml+xml, application/pdf, text/plain;q=0.9, text/*;q=0.8, */*;q=0.1',
  'accept-encoding': 'gzip, deflate, br',
  connection: 'close',
  'user-agent': `Chancery/${manifest.version} (article import)`,
}

/**
 * Asks for a page over this socket, which serves no other request. No cookies, no referrer.
 * @throws errors of `node:http`: headers over the limit, a broken connection, no HTTP
 */
export async function requestPage(
  url: URL,
  socket: Socket,
  { largestHeaders, signal }: { largestHeaders: number; signal: AbortSignal },
): Promise<IncomingMessage> {
  const request = requestOver({
    createConnection: () => socket,
    path: url.pathname + url.search,
    headers: { host: url.host, ...headers },
    maxHeaderSize: largestHeaders,
    insecureHTTPParser: false,
    signal,
  })
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  // It stays: what is wrong after the answer's end concerns nobody.
  request.on('error', reject)
  request.once('response', resolve)
  // An answer that changes the protocol is neither a response nor an error.
  request.once('close', () =>
    reject(new ProblemError(502, `${url.hostname} answered with no page.`)),
  )
  request.end()
  return promise
}
