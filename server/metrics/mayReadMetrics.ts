import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

export interface MetricsRule {
  /** What a reader must send as `Authorization: Bearer …`. */
  readonly token: string | undefined
  /** Whether settings say that a proxy stands in front. */
  readonly behindProxy: boolean
}

const loopback = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/
const loopbackHost = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i
/** What proxies add. */
const forwarding = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip']

/**
 * With a token set, whoever sends it. Without one, only this machine itself, and only where nothing
 * says that a proxy passes on what somebody else asks: to a proxy on this machine everybody is local.
 */
export function mayReadMetrics(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  { token, behindProxy }: MetricsRule,
): boolean {
  if (token) return isSame(headers.authorization ?? '', `Bearer ${token}`)
  return (
    !behindProxy &&
    loopback.test(socket.remoteAddress ?? '') &&
    loopbackHost.test(headers.host ?? '') &&
    forwarding.every((name) => headers[name] === undefined)
  )
}

/** Takes the same time wherever the two differ. */
function isSame(given: string, wanted: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(given), hash(wanted))
}
