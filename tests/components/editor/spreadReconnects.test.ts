import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import WebSocket, { WebSocketServer } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { reconnectDelay, spreadReconnects } from '../../../components/editor/spreadReconnects.ts'
import { closeCode } from '../../../core/collab/protocol.ts'
import { until } from '../../support/until.ts'

test.each([
  ['after a restart, over two seconds', closeCode.restarting, 0, 100, 2_100],
  ['after a failure, soon', 1006, 0, 100, 900],
  ['after some failures, later', 1006, 3, 800, 2_400],
  ['after many failures, not for ever', 1006, 40, 1_250, 3_750],
])('pages return %s', (_, code, failures, earliest, latest) => {
  expect(reconnectDelay(code, failures, 0)).toBe(earliest)
  expect(reconnectDelay(code, failures, 1)).toBe(latest)
})

test('pages return at moments of their own, but not after a final close', async () => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await once(server, 'listening')
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
  let returned: number[] = []
  server.on('connection', () => returned.push(performance.now()))
  const pages = [0, 0.25, 0.5].map((chance) => {
    const provider = new WebsocketProvider(url, 'brief', new Y.Doc(), {
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
    })
    return { provider, callOff: spreadReconnects(provider, () => chance) }
  })
  await until(() => returned.length === pages.length)
  returned = []
  for (const socket of server.clients) socket.close(closeCode.restarting)
  await until(() => returned.length === pages.length)
  const gaps = returned.slice(1).map((at, index) => at - (returned[index] ?? 0))
  // Half a second lies between them, on a machine that has time.
  for (const gap of gaps) expect(gap).toBeGreaterThan(100)
  returned = []
  const closed = pages.map(
    ({ provider }) => new Promise((resolve) => provider.on('closed', ({ code }) => resolve(code))),
  )
  for (const socket of server.clients) socket.close(closeCode.notAllowed)
  expect(await Promise.all(closed)).toEqual(pages.map(() => closeCode.notAllowed))
  expect(pages.some(({ provider }) => provider.shouldConnect)).toBe(false)
  for (const { provider, callOff } of pages) {
    callOff()
    provider.destroy()
  }
  server.close()
})
