import { afterAll, beforeAll, expect, test } from 'vitest'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { step2Frame, updateFrame } from '../../core/collab/wire.ts'
import { addParagraph, connect, type TestClient } from '../support/collab.ts'
import { makeTestPlace, type TestPlace } from '../support/database.ts'
import { type RunningServer, signIn, startServer } from '../support/server.ts'
import { until } from '../support/until.ts'
import { addColleague } from './people.ts'

let place: TestPlace
let server: RunningServer
let socketUrl: string
let mara: TestClient
beforeAll(async () => {
  place = await makeTestPlace('embedded')
  server = await startServer(place)
  const cookie = await signIn(server.url)
  const response = await fetch(`${server.url}/api/briefs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, origin: server.url },
    body: JSON.stringify({ title: 'Guarded' }),
  })
  const { id } = (await response.json()) as { id: string }
  const base = `${server.url.replace('http', 'ws')}/collab`
  socketUrl = `${base}/${id}`
  mara = connect(base, id, { cookie })
  await until(() => mara.stored() === 1)
  mara.type('untouched')
  await until(() => mara.stored() === 2)
})
afterAll(async () => {
  mara.destroy()
  await server.stop()
  await place.remove()
})

const intrusion = () => {
  const doc = new Y.Doc()
  addParagraph(doc, 'intruder')
  return Y.encodeStateAsUpdate(doc)
}

/** Sends one frame as soon as the socket is open. @returns the code that the socket is closed with */
function closeOf(
  headers: Record<string, string>,
  frame: Uint8Array = new Uint8Array(),
): Promise<number> {
  const socket = new WebSocket(socketUrl, { headers })
  socket.on('open', () => socket.send(frame))
  socket.on('error', () => {})
  return new Promise((resolve) => socket.on('close', resolve))
}

test('a reader’s hand-made socket changes nothing and is closed with 4403', async () => {
  const person = { name: 'Ida', email: 'ida@desk.example', password: 'a password of hers' }
  const cookie = await addColleague(server, 'reader', person)
  expect(await closeOf({ cookie }, updateFrame(intrusion()))).toBe(4403)
  expect(await closeOf({ cookie }, step2Frame(intrusion()))).toBe(4403)
  const before = mara.stored()
  mara.type(' still')
  await until(() => mara.stored() === before + 1)
  expect(mara.text()).toMatch(/untouched still$/)
  expect(mara.text()).not.toContain('intruder')
})

test('the same frame from an editor does change it', async () => {
  const cookie = await addColleague(server, 'editor')
  const socket = new WebSocket(socketUrl, { headers: { cookie } })
  socket.on('open', () => socket.send(updateFrame(intrusion())))
  await until(() => mara.text().includes('intruder'))
  socket.close()
})

test('a socket without a session is closed with 4401', async () => {
  expect(await closeOf({})).toBe(4401)
  expect(await closeOf({ cookie: 'better-auth.session_token=made.up' })).toBe(4401)
})

test('a page of another site gets no socket, whoever is signed in', async () => {
  const headers = { cookie: await signIn(server.url), origin: 'https://evil.example' }
  const socket = new WebSocket(socketUrl, { headers })
  const status = await new Promise((resolve) => {
    socket.on('unexpected-response', (_, response) => resolve(response.statusCode))
    socket.on('open', () => resolve('open'))
    socket.on('error', () => {})
  })
  expect(status).toBe(403)
})
