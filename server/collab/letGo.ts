import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { Refusal } from './refusal.ts'

/** Milliseconds that a closed socket has to answer before it is cut. */
export const closingTime = 1_000
/** Bytes that are read meanwhile: its answer, and what was on the way. */
const lastBytes = 256 * 1024

/**
 * Closes a socket with a reason and calls `cut` when it had the time to read that. Whoever goes on to
 * send is not read any more: a message without end would be kept until then.
 */
export function letGo(socket: WebSocket, stream: Duplex, refusal: Refusal, cut: () => void): void {
  let bytes = 0
  stream.on('data', ({ length }: Buffer) => {
    bytes += length
    if (bytes > lastBytes) socket.pause()
  })
  socket.resume()
  socket.close(refusal.code, refusal.message)
  setTimeout(cut, closingTime).unref()
}
