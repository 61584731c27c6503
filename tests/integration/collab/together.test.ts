import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Database } from '../../../server/database/open.ts'
import {
  type CollabServer,
  caretAt,
  connect,
  makeBrief,
  serveCollab,
} from '../../support/collab.ts'
import { openTestDatabase } from '../../support/database.ts'
import { until } from '../../support/until.ts'

let database: Database
let server: CollabServer
beforeAll(async () => {
  database = await openTestDatabase()
  server = await serveCollab(database)
})
afterAll(async () => {
  await server.close()
  await database.close()
})

const logOf = (briefId: string) =>
  database.prisma.briefUpdate.findMany({ where: { briefId }, orderBy: { seq: 'asc' } })

test('what two people type at once converges, is stored in order, and both are told', async () => {
  const brief = await makeBrief()
  const mara = connect(server.url, brief, 'mara')
  const tomas = connect(server.url, brief, 'tomas')
  await until(() => mara.provider.synced && tomas.provider.synced)
  for (const word of ['one ', 'two ', 'three ']) {
    mara.type(word)
    tomas.type(word.toUpperCase())
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await until(
    () => mara.text() === tomas.text() && /three/.test(mara.text()) && /THREE/.test(mara.text()),
  )
  // A step 2 and three updates each.
  await until(() => mara.stored() === 4 && tomas.stored() === 4)
  const rows = await logOf(brief)
  const { head, changedById } = await database.prisma.brief.findUniqueOrThrow({
    where: { id: brief },
  })
  expect(rows.map(({ seq }) => Number(seq))).toEqual(rows.map((_, index) => index + 1))
  expect(Number(head)).toBe(rows.length)
  expect(new Set(rows.map(({ userId }) => userId))).toEqual(new Set(['mara', 'tomas']))
  expect(['mara', 'tomas']).toContain(changedById)
  mara.destroy()
  tomas.destroy()
})

test('the same formatting by two people at once is stored and shown, although one of it is idle', async () => {
  const brief = await makeBrief()
  const mara = connect(server.url, brief, 'mara')
  const tomas = connect(server.url, brief, 'tomas')
  await until(() => mara.provider.synced && tomas.provider.synced)
  mara.type('some words')
  await until(() => tomas.text() === 'some words')
  tomas.provider.disconnect()
  const embolden = ({ doc }: typeof mara) => {
    const [block] = doc.getXmlFragment('default').toArray()
    const text = block instanceof Y.XmlElement ? block.firstChild : null
    if (text instanceof Y.XmlText) text.format(0, 4, { bold: {} })
  }
  embolden(mara)
  embolden(tomas)
  const stored = mara.stored()
  await until(() => mara.stored() > stored)
  tomas.provider.connect()
  // Yjs clears one of the two away in a transaction of its own, after the one that brought it.
  const clock = Y.getState(tomas.doc.store, tomas.doc.clientID)
  expect(clock).toBe(2)
  await until(() => Y.getState(mara.doc.store, tomas.doc.clientID) === clock)
  const replayed = new Y.Doc()
  for (const { data } of await logOf(brief)) Y.applyUpdate(replayed, data)
  expect(Y.getState(replayed.store, tomas.doc.clientID)).toBe(clock)
  mara.destroy()
  tomas.destroy()
})

test('nobody sees, and nobody is told of as stored, what the database has not committed', async () => {
  const brief = await makeBrief()
  const mara = connect(server.url, brief, 'mara')
  const tomas = connect(server.url, brief, 'tomas')
  await until(() => mara.provider.synced && tomas.provider.synced && mara.stored() === 1)
  // Whoever holds the brief's row keeps every append waiting.
  const blocker = await database.pool.connect()
  await blocker.query('BEGIN')
  await blocker.query('SELECT 1 FROM brief WHERE id = $1 FOR UPDATE', [brief])
  mara.type('held')
  await new Promise((resolve) => setTimeout(resolve, 300))
  const ida = connect(server.url, brief, 'ida')
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(mara.stored()).toBe(1)
  expect(tomas.text()).toBe('')
  // A newcomer waits rather than see it, or an older state.
  expect(ida.provider.synced).toBe(false)
  expect(ida.text()).toBe('')
  await blocker.query('COMMIT')
  blocker.release()
  await until(() => tomas.text() === 'held' && ida.text() === 'held' && mara.stored() === 2)
  expect(ida.provider.synced).toBe(true)
  for (const client of [mara, tomas, ida]) client.destroy()
})

test('while the database fails, edits are kept, people are told, and then all is stored', async () => {
  const brief = await makeBrief()
  const mara = connect(server.url, brief, 'mara')
  const tomas = connect(server.url, brief, 'tomas')
  await until(() => mara.provider.synced && tomas.provider.synced && mara.stored() === 1)
  await database.pool.query('ALTER TABLE brief_update RENAME TO brief_update_gone')
  mara.type('kept')
  await until(() => tomas.notices.length > 0)
  mara.type(' as well')
  expect(tomas.notices).toEqual([{ kind: 'storage', trouble: true }])
  expect(tomas.text()).toBe('')
  await database.pool.query('ALTER TABLE brief_update_gone RENAME TO brief_update')
  await until(() => tomas.text() === 'kept as well' && mara.stored() === 3)
  expect(tomas.notices.at(-1)).toEqual({ kind: 'storage', trouble: false })
  mara.destroy()
  tomas.destroy()
})

test('what somebody wrote offline arrives when they return, deletions included', async () => {
  const brief = await makeBrief()
  const mara = connect(server.url, brief, 'mara')
  await until(() => mara.stored() === 1)
  mara.type('Some words to keep')
  await until(() => mara.stored() === 2)
  const tomas = connect(server.url, brief, 'tomas')
  await until(() => tomas.text() === 'Some words to keep')
  mara.provider.disconnect()
  mara.type(', offline')
  const before = Y.encodeStateVector(mara.doc)
  const paragraph = mara.doc.getXmlFragment('default').get(0)
  if (!(paragraph instanceof Y.XmlElement)) throw new Error('There is no paragraph.')
  const text = paragraph.get(0)
  if (!(text instanceof Y.XmlText)) throw new Error('There is no text.')
  text.delete(0, 5)
  expect(Y.encodeStateVector(mara.doc)).toEqual(before)
  tomas.type('!')
  mara.provider.connect()
  await until(() => mara.text() === tomas.text() && mara.text().length > 20)
  expect(mara.text()).toContain('words to keep')
  expect(mara.text()).toContain(', offline')
  expect(mara.text()).not.toContain('Some')
  mara.destroy()
  tomas.destroy()
})

test('who is present is what the server says of them', async () => {
  const brief = await makeBrief()
  const mara = connect(server.url, brief, 'mara')
  const ida = connect(server.url, brief, 'ida')
  ida.provider.awareness.setLocalState({
    user: { id: 'mara', name: 'Mara', color: 7, role: 'owner' },
    cursor: caretAt(1),
    html: '<script>',
  })
  const seen = () => mara.provider.awareness.getStates().get(ida.doc.clientID)
  await until(() => seen()?.cursor)
  expect(seen()).toEqual({
    user: { id: 'ida', name: 'Ida', color: 1, role: 'reader' },
    cursor: caretAt(1),
  })
  // Nobody is sent their own state, which they would answer for ever.
  expect(ida.provider.awareness.getLocalState()).toHaveProperty('html')
  expect(ida.provider.awareness.getStates().has(mara.doc.clientID)).toBe(true)
  // Somebody who goes is gone at once, and who returns is seen at once.
  ida.provider.disconnect()
  await until(() => !seen())
  ida.provider.connect()
  await until(() => seen())
  mara.destroy()
  ida.destroy()
})
