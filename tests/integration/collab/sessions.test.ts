import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JournalEntry } from '../../../core/version/journal.ts'
import { readJournal } from '../../../prisma/briefJournal.ts'
import { listVersions } from '../../../prisma/versions.ts'
import type { Database } from '../../../server/database/open.ts'
import { type CollabServer, connect, makeBrief, serveCollab } from '../../support/collab.ts'
import { openTestDatabase } from '../../support/database.ts'
import { addPeople } from '../../support/processes.ts'
import { until } from '../../support/until.ts'

let database: Database
let server: CollabServer
beforeAll(async () => {
  database = await openTestDatabase()
  server = await serveCollab(database, {
    idleTime: 50,
    sessions: { quiet: 300, longest: 2_000 },
  })
  await addPeople()
})
afterAll(async () => {
  await server.close()
  await database.close()
})

const automatic = async (brief: string) =>
  (await listVersions(brief)).map(({ reason, authors }) => [reason, ...authors.map(({ id }) => id)])

test('a stretch of work is kept when it pauses, once, with who wrote', async () => {
  const brief = await makeBrief()
  const client = connect(server.url, brief, 'mara')
  await until(() => client.stored() === 1)
  client.type('Some words.')
  await until(async () => (await automatic(brief)).length === 1)
  await until(() => client.notices.length > 0)
  expect(client.notices).toEqual([{ kind: 'version', number: 1, name: null, by: null }])
  await new Promise((resolve) => setTimeout(resolve, 500))
  client.type(' More.')
  await until(async () => (await automatic(brief)).length === 2)
  expect(await automatic(brief)).toEqual([
    ['automatic', 'mara'],
    ['automatic', 'mara'],
  ])
  client.destroy()
})

test('when everybody leaves, how it stands is kept; who only looked leaves nothing', async () => {
  const brief = await makeBrief()
  const looks = connect(server.url, brief, 'tomas')
  await until(() => looks.provider.synced)
  looks.destroy()
  await until(() => server.collaboration.census().rooms === 0)
  expect(await automatic(brief)).toEqual([])
  const writes = connect(server.url, brief, 'tomas')
  await until(() => writes.provider.synced)
  writes.type('Gone already.')
  await until(() => writes.stored() >= 2)
  writes.destroy()
  await until(async () => (await automatic(brief)).length === 1)
})

test('constant typing is kept all the same', async () => {
  const brief = await makeBrief()
  const client = connect(server.url, brief, 'mara')
  await until(() => client.provider.synced)
  const typing = setInterval(() => client.type('x'), 50)
  await until(async () => (await automatic(brief)).length === 1)
  clearInterval(typing)
  client.destroy()
})

test('who wrote what, and when, outlives the log', async () => {
  const brief = await makeBrief()
  const [mara, tomas] = [connect(server.url, brief, 'mara'), connect(server.url, brief, 'tomas')]
  await until(() => mara.provider.synced && tomas.provider.synced)
  const begun = Date.now()
  mara.type('One.')
  await until(() => tomas.text() === 'One.')
  tomas.type('Two.')
  await until(() => mara.text().includes('Two.'))
  const said = mara.text()
  mara.destroy()
  tomas.destroy()
  const logged = () => database.prisma.briefUpdate.count({ where: { briefId: brief } })
  await until(async () => (await logged()) === 0)
  const read = async (after: bigint, upTo: bigint) => {
    const found: JournalEntry[] = []
    for await (const entries of readJournal(brief, after, upTo)) found.push(...entries)
    return found
  }
  const entries = await read(0n, 1_000n)
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, at) => at + 1))
  expect(entries.map(({ userId }) => userId)).toEqual(expect.arrayContaining(['mara', 'tomas']))
  for (const { at, userId } of entries)
    if (userId) expect(Math.abs(at - begun)).toBeLessThan(20_000)
  expect((await read(1n, 2n)).map(({ seq }) => seq)).toEqual([2])
  expect(said).toContain('One.')
})
