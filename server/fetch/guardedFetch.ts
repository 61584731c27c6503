import { lookup } from 'node:dns/promises'
import type { IncomingMessage } from 'node:http'
import { ProblemError } from '../../core/api/problem.ts'
import type { Original } from '../../core/extract/article.ts'
import { isOutside } from './addressRules.ts'
import { formatContentType, readContentType } from './contentType.ts'
import { explain, refusedBy } from './explain.ts'
import { fetchedName, utf8OrLatin1 } from './fetchedName.ts'
import { type FetchLimits, usualLimits } from './fetchLimits.ts'
import { judgeType, refuseType } from './mediaType.ts'
import { type ConnectionRules, openConnection } from './openConnection.ts'
import { readBody } from './readBody.ts'
import { requestPage } from './requestPage.ts'
import { readWebAddress } from './webAddress.ts'

/** What code may change, tests above all. Nothing of it comes from a request or the environment. */
export interface FetchOptions extends Partial<ConnectionRules> {
  readonly signal?: AbortSignal | undefined
  readonly limits?: Partial<FetchLimits>
}

const resolveName = (hostname: string) => lookup(hostname, { all: true })

/**
 * Fetches a page or a PDF from the public internet: http and https, public addresses only, checked
 * on the address connected to, anew after every redirect; at most 5 redirects, 10 MB and 15 seconds.
 * `url` is the address at the end of the redirects.
 * @throws ProblemError 422 the address, 413 the size, 415 the type, 502 the other server, 504 time;
 *   the signal's reason when it aborts
 */
export async function guardedFetch(
  address: string,
  { isAllowed = isOutside, resolve = resolveName, signal, limits: changed }: FetchOptions = {},
): Promise<Original> {
  const limits = { ...usualLimits, ...changed }
  const stop = new AbortController()
  const giveUp = () => stop.abort(signal?.reason)
  signal?.throwIfAborted()
  signal?.addEventListener('abort', giveUp)
  const deadline = setTimeout(
    () =>
      stop.abort(new ProblemError(504, `The page took longer than ${limits.time / 1000} seconds.`)),
    limits.time,
  )
  let url = readWebAddress(address)
  try {
    const seen = new Set<string>()
    for (;;) {
      const step = await visit(url, { isAllowed, resolve }, limits, stop.signal)
      if (step.original) return step.original
      seen.add(url.href)
      url = followed(url, step.location)
      if (seen.has(url.href))
        throw new ProblemError(502, 'The page redirects in a circle. It may want cookies.')
      if (seen.size > limits.redirects)
        throw new ProblemError(502, `The page redirects more than ${limits.redirects} times.`)
    }
  } catch (error) {
    throw stop.signal.aborted ? stop.signal.reason : explain(error, url)
  } finally {
    clearTimeout(deadline)
    signal?.removeEventListener('abort', giveUp)
    // Closes what is still open.
    stop.abort()
  }
}

type Step =
  | { readonly original: Original }
  | { readonly original?: never; readonly location: string }

/** One request: the page, or where it redirects to. */
async function visit(
  url: URL,
  rules: ConnectionRules,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<Step> {
  const socket = await openConnection(url, rules, signal)
  try {
    const response = await requestPage(url, socket, { largestHeaders: limits.headers, signal })
    const { statusCode: status = 0, headers } = response
    if (isRedirect(status) && headers.location) return { location: headers.location }
    // 203 is a page that a proxy of the other side has changed.
    if (status !== 200 && status !== 203) throw refusedBy(url, status)
    const original = await readOriginal(url, response, limits, signal)
    // A body without a length ends when the connection does, in whichever way.
    if (!headers['content-length'] && socket.errored) throw socket.errored
    signal.throwIfAborted()
    return { original }
  } finally {
    socket.destroy()
  }
}

const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status)

async function readOriginal(
  url: URL,
  response: IncomingMessage,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<Original> {
  const { headers } = response
  const stated = readContentType(headers['content-type'])
  refuseType(stated)
  const bytes = await readBody(response, { largest: limits.body, signal })
  const type = judgeType(bytes, stated)
  return {
    bytes,
    fileName: fetchedName(url, type.essence, headers['content-disposition']),
    mediaType: formatContentType(type),
    url: url.href,
  }
}

/**
 * Where a redirect leads. One from https to http is not followed, since anybody on the way could
 * change what arrives; a person who wants it can give the http address.
 */
function followed(from: URL, location: string): URL {
  // Browsers read the bytes of this header as UTF-8; `node:http` gives one character a byte.
  const url = readWebAddress(utf8OrLatin1(location), from)
  if (from.protocol === 'https:' && url.protocol === 'http:')
    throw new ProblemError(
      502,
      'The page redirects from https to http, which anybody on the way could change.',
    )
  return url
}
