import type { Server } from 'node:http'

/** Milliseconds between two looks for connections whose request has been answered. */
const pause = 50

/**
 * Stops listening and waits until every request that was begun is answered.
 * @param patience milliseconds after which the others are cut off
 * @returns whether all of them were answered
 */
export async function closeServer(server: Server, patience: number): Promise<boolean> {
  let isCut = false
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const looking = setInterval(() => server.closeIdleConnections(), pause)
  const timer = setTimeout(() => {
    isCut = true
    server.closeAllConnections()
  }, patience)
  await closed
  clearInterval(looking)
  clearTimeout(timer)
  return !isCut
}
