import type { IncomingMessage } from 'node:http'
import ipaddr from 'ipaddr.js'

/**
 * Whom a limit by address is about. A client of IPv6 has a whole /64 to choose addresses from, which
 * is therefore one. Behind a trusted proxy it is what that has appended to X-Forwarded-For: what
 * stands before it was written by anybody.
 */
export function clientAddress(request: IncomingMessage, trustProxy: boolean): string {
  const own = request.socket.remoteAddress ?? ''
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',').at(-1)
  const address = (trustProxy && forwarded?.trim()) || own
  if (!ipaddr.isValid(address)) return own
  const parsed = ipaddr.process(address)
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString()
  return `${parsed.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`
}
