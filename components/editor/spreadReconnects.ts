import type { WebsocketProvider } from 'y-websocket'
import { closeCode } from '../../core/collab/protocol.ts'

/** Milliseconds over which those return who were let go together: by a restart, or by a failure. */
const spreads = { restart: 2_000, failure: 800 }
/** y-websocket's own wait: so many milliseconds after the first failure, doubled with each. */
const first = 200
const longest = 2_500

/**
 * Milliseconds until a page connects again, for a socket that was closed with this code.
 * @param failures connections that failed in a row before this one
 * @param chance from 0 to 1
 */
export function reconnectDelay(code: number, failures: number, chance: number): number {
  const wait = Math.min(longest, first * 2 ** failures)
  const spread = code === closeCode.restarting ? spreads.restart : spreads.failure
  return wait / 2 + chance * Math.max(wait, spread)
}

/**
 * Has the provider connect again at a moment of this page's own: all pages of a server are let go at
 * once, and would return at once.
 * @returns what calls a coming attempt off
 */
export function spreadReconnects(provider: WebsocketProvider, random = Math.random): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  provider.on('connection-close', (event) => {
    clearTimeout(timer)
    // The page itself disconnects, or the server wants it to stay away.
    if (!event || !provider.shouldConnect || !provider.shouldReconnect(event, provider)) return
    // y-websocket's attempt, which follows its own clock, finds that it is not wanted.
    provider.shouldConnect = false
    const delay = reconnectDelay(event.code, provider.wsUnsuccessfulReconnects, random())
    timer = setTimeout(() => provider.connect(), delay)
  })
  return () => clearTimeout(timer)
}
