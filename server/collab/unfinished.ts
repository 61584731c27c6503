import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'

/**
 * Calls `grew` with how many bytes have come for a message that is not complete, and with as many
 * below nought once it is. What follows a message in the same read is not counted: 64 kB at most.
 * To be called after the ws package has begun to read the stream.
 */
export function watchUnfinished(
  stream: Duplex,
  socket: WebSocket,
  grew: (bytes: number) => void,
): void {
  let unfinished = 0
  let isComplete = false
  socket.on('message', () => {
    isComplete = true
  })
  stream.on('data', ({ length }: Buffer) => {
    const before = unfinished
    unfinished = isComplete ? 0 : before + length
    isComplete = false
    if (unfinished !== before) grew(unfinished - before)
  })
}
