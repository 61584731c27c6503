import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { docOf, nodeOf } from '../../../core/version/content.ts'
import { readStoredState } from '../../../prisma/briefState.ts'
import { prisma, providePrisma } from '../../../prisma/client.ts'
import { derivePending } from '../../../prisma/derivePending.ts'
import { newId } from '../../../prisma/newId.ts'
import { readAll } from '../../../prisma/readUnread.ts'
import { type Database, openDatabase } from '../../../server/database/open.ts'
import { inventArticles } from '../../bench/inventedArticles.ts'
import { loadArticles } from '../../bench/loadArticles.ts'
import {
  addParagraph,
  type CollabServer,
  connect,
  serveCollab,
  type TestClient,
} from '../../support/collab.ts'
import { makeTestPlace, openTestDatabase, type TestPlace } from '../../support/database.ts'
import { until } from '../../support/until.ts'
import { contentsOf, digestOf } from './contentsOf.ts'
import { runCommand } from './runCommand.ts'

// The library is a few hundred articles, and each command starts a process.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const indexes = 'SELECT * FROM source_index'
/** A set, in whatever order. */
const prints = `SELECT source_id, hash, (SELECT array_agg(one ORDER BY one) FROM unnest(prints) one)
  FROM source_print`

const articles = 300
const briefs = 40

let database: Database & { place: TestPlace }
let server: CollabServer
let folder: string
const ids: string[] = []
const clients: TestClient[] = []

/** Rows of every kind that a backup keeps, written by what writes them in a server. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chancery-backup-'))
  database = await openTestDatabase()
  server = await serveCollab(database)
  await loadArticles(database, articles, inventArticles(7).article)
  await prisma().workspace.create({ data: { id: 1, name: 'Levant desk', secret: 'not telling' } })
  for (const { id, name, email } of server.people.values())
    await prisma().user.create({
      data: {
        ...{ id, name: `${name} “Ü” \\ \t\n 𝕏`, email },
        accounts: {
          create: { id: newId(), accountId: id, providerId: 'credential', password: 'salt:hash' },
        },
        member: { create: { role: 'editor', color: 1 } },
        sessions: { create: { id: newId(), token: newId(32), expiresAt: new Date(2030, 1) } },
      },
    })
  // A text and a file with every byte, and a large one.
  const everyByte = Buffer.from(Array.from({ length: 256 }, (_, at) => at))
  const large = Buffer.alloc(3_000_000, everyByte)
  await database.pool.query(
    `INSERT INTO original SELECT source_id, hash, md5(hash), 'a "file".html', 'text/html',
       CASE WHEN source_id = 'bench0000007' THEN $1::bytea ELSE $2::bytea END FROM revision`,
    [large, everyByte],
  )
  for (let at = 0; at < briefs; at++) {
    const { id } = await prisma().brief.create({ data: { id: newId(), title: `Brief ${at}` } })
    ids.push(id)
  }
  const [first = '', second = ''] = ids
  for (const id of ids) {
    const client = connect(server.url, id, 'tomas')
    clients.push(client)
    client.type(`The ferry of ${id} returns, said 海の人.`)
  }
  await until(() => clients.every((client) => client.stored() > 0), 60_000)
  const mara = server.people.get('mara')
  if (!mara) throw new Error('Mara is missing.')
  for (let number = 1; number <= 5; number++) {
    const known = clients[0]?.stored() ?? 0
    clients[0]?.type(` And ${number}.`)
    await until(() => (clients[0]?.stored() ?? 0) > known)
    await server.collaboration.versions.save(first, mara, {
      name: number % 2 ? `Draft ${number}` : null,
    })
  }
  await server.collaboration.versions.restore(first, 2, mara)
  await prisma().checkRuling.create({
    data: { briefId: second, key: 'k', ruling: 'waived', reason: 'Known.', userId: 'mara' },
  })
  await prisma().sourceNote.create({
    data: { id: newId(), sourceId: 'bench0000001', text: 'Careful.', byId: 'mara' },
  })
  await prisma().nameAlias.create({ data: { id: newId(), names: ['Kyiv', 'Kiev, "the"', '{}'] } })
  // What a room notes a moment after a change is noted before anything is compared.
  for await (const { room } of server.collaboration.rooms.connections())
    await room.document.settle()
})

afterAll(async () => {
  for (const client of clients) client.destroy()
  await server.close()
  await database.close()
  rmSync(folder, { recursive: true })
})

/** Opens a place in this process, does the work with its `prisma()`, and puts the usual one back. */
async function inPlace(place: TestPlace, work: (there: Database) => Promise<void>): Promise<void> {
  const there = await openDatabase({ url: place.url, dataFolder: place.dataFolder })
  providePrisma(there.prisma)
  try {
    await work(there)
  } finally {
    providePrisma(database.prisma)
    await there.close()
  }
}

const documentOf = async (id: string) => {
  const stored = await prisma().$transaction((db) => readStoredState(db, id))
  return nodeOf(docOf(stored?.state ?? null)).toJSON()
}

test('what is restored into an empty place is all that was backed up, to the byte', async () => {
  const made = await runCommand(database.place, folder, 'backup', 'all.chancery')
  expect(made).toMatchObject({ code: 0, stderr: '' })
  expect(made.stdout).toMatch(
    /^all\.chancery: [\d.]+ [kM]B, 40 briefs, 6 versions, 300 sources, 5 people\.\n$/,
  )
  expect(statSync(join(folder, 'all.chancery')).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['all.chancery'])
  const before = await contentsOf(database)
  const documents = await Promise.all(ids.map(documentOf))
  const indexed = await digestOf(database.pool, indexes)
  const printed = await digestOf(database.pool, prints)
  const place = await makeTestPlace()
  try {
    const restored = await runCommand(place, folder, 'restore', 'all.chancery')
    expect(restored).toMatchObject({ code: 0, stderr: '' })
    expect(restored.stdout).toMatch(/^Restored and compared: 40 briefs, 6 versions, 300 sources/)
    await inPlace(place, async (there) => {
      expect(await contentsOf(there)).toEqual(before)
      for (const [at, id] of ids.entries()) expect(await documentOf(id)).toEqual(documents[at])
      // Nobody is signed in there.
      expect(await prisma().session.count()).toBe(0)
      // What is derived: the index by triggers, the others when the server starts.
      expect(await digestOf(there.pool, indexes)).toEqual(indexed)
      await derivePending()
      expect(await digestOf(there.pool, prints)).toEqual(printed)
      await readAll()
      expect(await prisma().searchWord.count()).toBeGreaterThan(1000)
    })
    // A second time there is something already.
    const again = await runCommand(place, folder, 'restore', 'all.chancery')
    expect(again.code).toBe(1)
    expect(again.stderr).toMatch(/^The database is not empty \(there are rows in .*brief.*\)/)
  } finally {
    await place.remove()
  }
})

test('while people write, the backup is one moment of every brief', async () => {
  const writers = clients.slice(0, 20)
  let writing = true
  const done = (async () => {
    while (writing) {
      const known = writers.map((client) => client.stored())
      for (const client of writers) addParagraph(client.doc, 'More and more.')
      await until(() => writers.every((client, at) => client.stored() > (known[at] ?? 0)), 60_000)
    }
  })()
  const made = await runCommand(database.place, folder, 'backup', 'busy.chancery')
  writing = false
  await done
  expect(made).toMatchObject({ code: 0, stderr: '' })
  const place = await makeTestPlace()
  try {
    expect((await runCommand(place, folder, 'restore', 'busy.chancery')).code).toBe(0)
    await inPlace(place, async (there) => {
      // The log has no gap and ends where the brief says.
      const { rows } = await there.pool.query(
        `SELECT b.id FROM brief b LEFT JOIN brief_snapshot s ON s.brief_id = b.id
         WHERE b.head <> coalesce(s.seq, 0) + (
           SELECT count(*) FROM brief_update u WHERE u.brief_id = b.id AND u.seq > coalesce(s.seq, 0))`,
      )
      expect(rows).toEqual([])
      for (const [at, client] of writers.entries()) {
        const id = ids[at] ?? ''
        const stored = await prisma().$transaction((db) => readStoredState(db, id))
        const then = docOf(stored?.state ?? null)
        expect(then.store.pendingStructs).toBeNull()
        // It is a past of what its writer has.
        const now = Y.encodeStateVector(client.doc)
        expect(Y.encodeStateAsUpdate(then, now)).toEqual(Y.encodeStateAsUpdate(client.doc, now))
      }
    })
  } finally {
    await place.remove()
  }
})

test('a file that is there is not written over, and a folder that is not is not made', async () => {
  const there = await runCommand(database.place, folder, 'backup', 'all.chancery')
  expect(there.code).toBe(1)
  expect(there.stderr).toMatch(/all\.chancery is there already\. Give another name/)
  const nowhere = await runCommand(database.place, folder, 'backup', 'no/such/file')
  expect(nowhere.code).toBe(1)
  expect(nowhere.stderr).toMatch(/^There is no folder .*no\/such\. Make it first\.\n$/)
  // Nobody may make files there, root included.
  const proc = await runCommand(database.place, folder, 'backup', '/proc/self/fdinfo/x')
  expect(proc.code).toBe(1)
  expect(proc.stderr).toMatch(/There is no folder|cannot be written/)
  expect(readdirSync(folder).sort()).toEqual(['all.chancery', 'busy.chancery'])
})
