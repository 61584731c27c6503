import { afterAll, beforeAll, expect, test } from 'vitest'
import { appendUpdates, foldLog } from '../../../prisma/briefLog.ts'
import type { Database } from '../../../server/database/open.ts'
import { vacuum } from '../../../server/database/vacuum.ts'
import { makeBrief } from '../../support/collab.ts'
import { openTestDatabase } from '../../support/database.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

/** Bytes on the disk, large values and indexes included. */
async function size(): Promise<number> {
  const { rows } = await database.pool.query<{ bytes: string }>(
    "SELECT pg_total_relation_size('brief_update') + pg_total_relation_size('brief_snapshot') AS bytes",
  )
  return Number(rows[0]?.bytes)
}

// A PostgreSQL server does it by itself, when it sees fit.
const isOurs = process.env.CHANCERY_TEST_DATABASE !== 'postgresql'

test.runIf(isOurs)('a brief that is written in for ever takes no more room for ever', async () => {
  const { pool } = database
  const brief = await makeBrief()
  const updates = Array.from({ length: 200 }, () => ({ data: randomBytes(100), userId: null }))
  const work = async () => {
    const seq = await appendUpdates(pool, brief, updates, new Date())
    const state = randomBytes(200_000)
    await foldLog(pool, brief, { seq: seq ?? 0n, state, authors: [] }, new Date())
  }
  await work()
  await vacuum(pool, 0)
  await work()
  await vacuum(pool, 0)
  const before = await size()
  for (let day = 0; day < 12; day += 1) {
    await work()
    await vacuum(pool, 0)
  }
  expect(await size()).toBeLessThan(before * 1.5)
  for (let day = 0; day < 12; day += 1) await work()
  // What it would be otherwise.
  expect(await size()).toBeGreaterThan(before * 2)
})

/** What no compression makes smaller. */
function randomBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at += 65_536)
    crypto.getRandomValues(bytes.subarray(at, Math.min(at + 65_536, length)))
  return bytes
}
