import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'

export interface RoundRobin {
  readonly url: string
  /** Ports of the servers that WebSockets went to, in the order in which they were opened. */
  readonly socketsWentTo: number[]
  close(): Promise<void>
}

/**
 * A load balancer without a memory: requests and WebSockets go to one server after the other, and to
 * the next when one refuses.
 */
export async function roundRobin(ports: readonly number[]): Promise<RoundRobin> {
  const socketsWentTo: number[] = []
  const open = new Set<Duplex>()
  let requests = 0
  let sockets = 0
  const server = createServer((incoming, response) => {
    const order = startingAt(ports, requests++)
    void readBody(incoming).then((body) => pass(incoming, body, response, order))
  })
  server.on('connection', (socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
  })
  server.on('upgrade', (incoming: IncomingMessage, near: Duplex, head: Buffer) => {
    near.on('error', () => near.destroy())
    const order = startingAt(ports, sockets++)
    void dial(order).then((far) => {
      if (!far) return near.destroy()
      socketsWentTo.push(far.remotePort ?? 0)
      far.write(requestHead(incoming))
      far.write(head)
      far.pipe(near).pipe(far)
      far.on('error', () => near.destroy())
      far.on('close', () => near.destroy())
      near.on('close', () => far.destroy())
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    socketsWentTo,
    close: async () => {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

const startingAt = (ports: readonly number[], turn: number) =>
  ports.map((_, index) => ports[(turn + index) % ports.length] ?? 0)

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(part)
  return Buffer.concat(parts)
}

function pass(
  incoming: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
  [port, ...others]: readonly number[],
): void {
  if (!port) {
    response.writeHead(502).end()
    return
  }
  const { method, url: path, headers } = incoming
  const outgoing = request({ host: '127.0.0.1', port, method, path, headers, agent: false })
  outgoing.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
    answer.on('error', () => response.destroy())
  })
  outgoing.on('error', () => {
    if (response.headersSent) response.destroy()
    else pass(incoming, body, response, others)
  })
  outgoing.end(body)
}

/** Connects to the first that accepts. */
async function dial(ports: readonly number[]): Promise<Socket | null> {
  for (const port of ports) {
    const socket = connect(port, '127.0.0.1')
    const connected = await once(socket, 'connect').then(
      () => true,
      () => false,
    )
    if (connected) return socket
  }
  return null
}

function requestHead({ method, url, rawHeaders }: IncomingMessage): string {
  const lines = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 ? `${name}: ${rawHeaders[index + 1]}` : [],
  )
  return [`${method} ${url} HTTP/1.1`, ...lines, '', ''].join('\r\n')
}
