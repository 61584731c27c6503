import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { webSocketFrame } from '../../../server/collab/webSocketFrame.ts'

test('a client reads frames of every length, among those of the ws package', async () => {
  const lengths = [0, 1, 125, 126, 65_535, 65_536, 300_000]
  const messages = lengths.map((length) => new Uint8Array(length).fill(length % 251))
  const server = createServer()
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })
  server.on('upgrade', (request, socket, head) =>
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      for (const message of messages) {
        socket.write(webSocketFrame(message))
        webSocket.send(message)
      }
      webSocket.close(4400)
    }),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const received: Uint8Array[] = []
  client.on('message', (data: Buffer) => received.push(new Uint8Array(data)))
  const [code] = await once(client, 'close')
  expect(code).toBe(4400)
  expect(received).toEqual(messages.flatMap((message) => [message, message]))
  server.close()
})
