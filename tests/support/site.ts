import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createRaw, type Server as RawServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A server on loopback, and what it has seen. It closes when the test that opened it ends. */
export interface Site {
  readonly port: number
  /** `http://127.0.0.1:port` */
  readonly origin: string
  /** How many connections were opened to it. */
  connections(): number
  /** How many of them are still open. */
  open(): number
  /** Breaks every connection, below TLS where there is TLS. */
  reset(): void
  close(): Promise<void>
}

/** A web server on loopback. */
export function openSite(listener: RequestListener): Promise<Site> {
  return listen(createServer(listener))
}

/** A server that speaks as it likes. It notices when the other side closes. */
export function openRawSite(talk: (socket: Socket) => void): Promise<Site> {
  return listen(createRaw((socket) => talk(socket.resume())))
}

/** A server that answers every request with these bytes and closes. */
export function openAnswering(answer: string | Uint8Array): Promise<Site> {
  return openRawSite((socket) => socket.once('data', () => socket.end(answer)))
}

/** Makes a server listen on a free port of 127.0.0.1. */
export async function listen(server: Server | RawServer): Promise<Site> {
  const sockets = new Set<Socket>()
  let connections = 0
  server.on('connection', (socket: Socket) => {
    connections++
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('It listens on no port.')
  const close = async () => {
    for (const socket of sockets) socket.destroy()
    if (!server.listening) return
    server.close()
    await once(server, 'close')
  }
  onTestFinished(close)
  return {
    port: address.port,
    origin: `http://127.0.0.1:${address.port}`,
    connections: () => connections,
    open: () => sockets.size,
    reset: () => {
      for (const socket of sockets) socket.resetAndDestroy()
    },
    close,
  }
}
