import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { JournalEntry } from '../../../core/version/journal.ts'
import { readJournal } from '../../../prisma/briefJournal.ts'
import { appendUpdates, foldLog, readLog } from '../../../prisma/briefLog.ts'
import type { Database } from '../../../server/database/open.ts'
import { type CollabServer, connect, makeBrief, serveCollab } from '../../support/collab.ts'
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

async function entriesOf(brief: string, after = 0n, upTo = 1_000_000n): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = []
  for await (const stretch of readJournal(brief, after, upTo)) entries.push(...stretch)
  return entries
}

const start = Date.UTC(2026, 10, 20, 8, 30, 0, 123)
const append = (brief: string, names: readonly (string | null)[], first = 0) =>
  appendUpdates(
    database.pool,
    brief,
    names.map((userId, at) => ({ data: Uint8Array.of(first + at, 7, 7), userId })),
    new Date(start + first * 1_000),
  )
const fold = (brief: string, seq: bigint) =>
  foldLog(
    database.pool,
    brief,
    { seq, state: Y.encodeStateAsUpdate(new Y.Doc()), authors: [] },
    new Date(start),
  )

test('what is folded goes on in the journal: whose, when, and in order', async () => {
  const brief = await makeBrief()
  await append(brief, ['mara', 'tomas', null])
  const before = await entriesOf(brief)
  await fold(brief, 3n)
  await append(brief, ['tomas', 'mara'], 3)
  await fold(brief, 4n)
  expect(await database.prisma.briefUpdate.count({ where: { briefId: brief } })).toBe(1)
  const entries = await entriesOf(brief)
  expect(entries.slice(0, 3)).toEqual(before)
  expect(
    entries.map(({ seq, at, userId, update }) => [seq, at - start, userId, update[0]]),
  ).toEqual([
    [1, 0, 'mara', 0],
    [2, 0, 'tomas', 1],
    [3, 0, null, 2],
    [4, 3_000, 'tomas', 3],
    [5, 3_000, 'mara', 4],
  ])
  const seqs = (after: bigint, upTo: bigint) =>
    entriesOf(brief, after, upTo).then((found) => found.map(({ seq }) => seq))
  expect(await seqs(1n, 4n)).toEqual([2, 3, 4])
  expect(await seqs(4n, 9n)).toEqual([5])
  expect(await seqs(5n, 9n)).toEqual([])
  const [stretch] = await database.prisma.briefJournal.findMany({ where: { briefId: brief } })
  expect(stretch).toMatchObject({ fromSeq: 1n, toSeq: 3n, fromAt: new Date(start) })
})

test('whoever folds at once, each update is in the journal once', async () => {
  const brief = await makeBrief()
  for (let round = 0; round < 8; round++) {
    const head = (await append(brief, Array(20).fill('mara'), round * 20)) ?? 0n
    await Promise.all([
      fold(brief, head - 15n),
      fold(brief, head),
      fold(brief, head - 5n),
      fold(brief, head),
      append(brief, ['tomas'], round),
      entriesOf(brief).then((found) =>
        expect(found.slice(0, Number(head)).map(({ seq }) => seq)).toEqual(
          Array.from({ length: Number(head) }, (_, at) => at + 1),
        ),
      ),
    ])
  }
  const seqs = (await entriesOf(brief)).map(({ seq }) => seq)
  expect(seqs).toEqual(Array.from({ length: 8 * 21 }, (_, at) => at + 1))
  const stretches = await database.prisma.briefJournal.findMany({
    where: { briefId: brief },
    orderBy: { fromSeq: 'asc' },
  })
  let next = 1n
  for (const { fromSeq, toSeq } of stretches) {
    expect(fromSeq).toBe(next)
    next = toSeq + 1n
  }
})

test('a fold that fails leaves the log as it was', async () => {
  const brief = await makeBrief()
  await append(brief, ['mara', 'mara'])
  await database.pool.query('ALTER TABLE brief_journal RENAME TO brief_journal_gone')
  await expect(fold(brief, 2n)).rejects.toThrow()
  await database.pool.query('ALTER TABLE brief_journal_gone RENAME TO brief_journal')
  const part = await readLog(database.pool, brief, 0n)
  expect(part?.state).toBeNull()
  expect(part?.updates).toHaveLength(2)
  await fold(brief, 2n)
  expect(await entriesOf(brief)).toHaveLength(2)
})

test('what people typed is written once more from the journal', async () => {
  const brief = await makeBrief()
  const mara = connect(server.url, brief, 'mara')
  const tomas = connect(server.url, brief, 'tomas')
  await until(() => mara.provider.synced && tomas.provider.synced)
  for (let at = 0; at < 400; at++) {
    mara.type(`m${at} `)
    tomas.type(`t${at} `)
    if (at % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await until(() => mara.stored() > 400 && tomas.stored() > 400, 20_000)
  await until(
    async () => (await database.prisma.briefJournal.count({ where: { briefId: brief } })) > 0,
  )
  await until(() => mara.text() === tomas.text())
  const again = new Y.Doc()
  for (const { update } of await entriesOf(brief)) Y.applyUpdate(again, update)
  expect(again.getXmlFragment('default').toString()).toBe(
    mara.doc.getXmlFragment('default').toString(),
  )
  mara.destroy()
  tomas.destroy()
})
