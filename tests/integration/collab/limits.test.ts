import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { noMeter } from '../../../server/collab/meter.ts'
import type { Database } from '../../../server/database/open.ts'
import {
  addParagraph,
  type CollabServer,
  connect,
  makeBrief,
  openSocket,
  serveCollab,
} from '../../support/collab.ts'
import { openTestDatabase } from '../../support/database.ts'
import { personHeader } from '../../support/people.ts'
import { until } from '../../support/until.ts'

let database: Database
let server: CollabServer
beforeAll(async () => {
  database = await openTestDatabase()
  server = await serveCollab(database, { limits: { document: 20_000, unstored: 5_000 } })
})
afterAll(async () => {
  await server.close()
  await database.close()
})

test('a frame too large to be read is refused for good, and its sender does not try again', async () => {
  const brief = await makeBrief()
  const { socket, closed, opened } = openSocket(`${server.url}/${brief}`, 'mara')
  await opened
  socket.send(new Uint8Array(17 * 1024 * 1024))
  expect(await closed).toBe(4413)
  const doc = new Y.Doc()
  for (let at = 0; at < 18; at++) addParagraph(doc, 'x'.repeat(1_000_000))
  const tomas = connect(server.url, brief, 'tomas', doc)
  expect(await tomas.closed).toBe(4413)
  expect(tomas.provider.shouldConnect).toBe(false)
  tomas.destroy()
})

test('a full brief takes no more words, but can be read and cut', async () => {
  const brief = await makeBrief()
  const mara = connect(server.url, brief, 'mara')
  await until(() => mara.stored() === 1)
  for (let at = 0; at < 4; at++) {
    addParagraph(mara.doc, `${at}`.repeat(4_500))
    await until(() => mara.stored() === at + 2)
  }
  const tomas = connect(server.url, brief, 'tomas')
  await until(() => tomas.text() === mara.text() && tomas.stored() === 1)
  addParagraph(tomas.doc, 'x'.repeat(4_500))
  expect(await tomas.closed).toBe(4413)
  expect(mara.text()).not.toContain('x')
  mara.doc.getXmlFragment('default').delete(0, 2)
  await until(() => mara.stored() === 6)
  addParagraph(mara.doc, 'y'.repeat(4_500))
  await until(() => mara.stored() === 7)
  const ida = connect(server.url, brief, 'ida')
  await until(() => ida.text() === mara.text())
  for (const client of [mara, tomas, ida]) client.destroy()
})

test('while the database fails, what a room cannot keep stays with its writer', async () => {
  const brief = await makeBrief()
  const mara = connect(server.url, brief, 'mara')
  const ida = connect(server.url, brief, 'ida')
  await until(() => mara.stored() === 1 && ida.stored() === 1)
  const closes: (number | undefined)[] = []
  mara.provider.on('connection-close', (event: { code: number } | null) => closes.push(event?.code))
  await database.pool.query('ALTER TABLE brief_update RENAME TO brief_update_gone')
  for (let at = 0; at < 30; at++) mara.type(`${at}`.padStart(4, '0').repeat(100))
  await until(() => closes.length > 1)
  expect(new Set(closes)).toEqual(new Set([1013]))
  expect(ida.notices).toEqual([{ kind: 'storage', trouble: true }])
  expect(ida.text()).toBe('')
  await database.pool.query('ALTER TABLE brief_update_gone RENAME TO brief_update')
  await until(() => ida.text() === mara.text() && mara.text().length === 12_000)
  expect(ida.notices.at(-1)).toEqual({ kind: 'storage', trouble: false })
  mara.destroy()
  ida.destroy()
})

test('an address with as many sockets as it may have is told so before the upgrade, and has it counted', async () => {
  const counted: [number, string][] = []
  const lines: unknown[] = []
  const narrow = await serveCollab(database, {
    limits: { socketsPerAddress: 2 },
    meter: { ...noMeter, refused: (code, reason) => counted.push([code, reason]) },
    log: { info: () => {}, warn: (fields) => lines.push(fields), error: () => {} },
  })
  const url = `${narrow.url}/${await makeBrief()}`
  const [first, second] = [openSocket(url, 'mara'), openSocket(url, 'tomas')]
  await Promise.all([first.opened, second.opened])
  const third = new WebSocket(url, { headers: { [personHeader]: 'reza' } })
  third.on('error', () => {})
  const [, response] = await once(third, 'unexpected-response')
  expect([response.statusCode, response.headers['retry-after']]).toEqual([429, '5'])
  expect(counted).toEqual([[429, 'too many connections']])
  expect(lines).toEqual([{ code: 429, reason: 'too many connections' }])
  first.socket.close()
  await first.closed
  await until(async () => {
    const again = openSocket(url, 'reza')
    return Promise.race([
      again.opened.then(() => true),
      once(again.socket, 'error').then(() => false),
    ])
  })
  await narrow.close()
})
