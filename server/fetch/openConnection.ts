import type { LookupAddress } from 'node:dns'
import { once } from 'node:events'
import { connect as connectPlain, isIP, type Socket } from 'node:net'
import { connect as connectSecure } from 'node:tls'
import { orAborted } from './orAborted.ts'
import { privateNetwork } from './webAddress.ts'

export interface ConnectionRules {
  /** Whether a socket may be opened to this IP address. */
  readonly isAllowed: (address: string) => boolean
  /** All addresses of a name. */
  readonly resolve: (hostname: string) => Promise<readonly LookupAddress[]>
}

/** Milliseconds for one of several addresses before the next is tried beside it. */
const attempt = 1000

/**
 * A socket to the server of an address, TLS done where it is https. The addresses that were checked
 * are the ones that it connects to: no name is looked up twice, so that one that changes its address
 * in between gains nothing. A name of which only some addresses are allowed is refused as a whole,
 * since an honest site has no such names. No proxy is asked, whatever the environment says.
 * @throws ProblemError 422 when an address is not allowed; errors of `node:dns`, `net` and `tls`
 */
export async function openConnection(
  url: URL,
  { isAllowed, resolve }: ConnectionRules,
  signal: AbortSignal,
): Promise<Socket> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const family = isIP(host)
  const addresses = family ? [{ address: host, family }] : await orAborted(resolve(host), signal)
  if (!addresses.every(({ address }) => isAllowed(address))) throw privateNetwork()
  const secure = url.protocol === 'https:'
  const socket = connectPlain({
    host,
    port: Number(url.port || (secure ? 443 : 80)),
    lookup: (_name, _options, found) => found(null, [...addresses]),
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: attempt,
    signal,
  })
  // Whoever waits for the socket hears of its errors too; between two waits, nobody does.
  socket.on('error', () => {})
  try {
    await once(socket, 'connect', { signal })
    if (!socket.remoteAddress || !isAllowed(socket.remoteAddress)) throw privateNetwork()
    return secure ? await encrypt(socket, host, signal) : socket
  } catch (error) {
    socket.destroy()
    throw error
  }
}

async function encrypt(socket: Socket, host: string, signal: AbortSignal): Promise<Socket> {
  const secure = connectSecure({
    socket,
    host,
    ...(isIP(host) ? {} : { servername: host }),
    ALPNProtocols: ['http/1.1'],
    // Said aloud, since an environment variable could switch it off.
    rejectUnauthorized: true,
  })
  secure.on('error', () => socket.destroy())
  await once(secure, 'secureConnect', { signal })
  return secure
}
