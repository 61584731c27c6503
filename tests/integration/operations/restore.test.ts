import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { PrismaPg } from '@prisma/adapter-pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dump } from '../../../server/backup/dump.ts'
import { readBackup } from '../../../server/backup/readBackup.ts'
import { examine, restore } from '../../../server/backup/restore.ts'
import { writeFile } from '../../../server/backup/writeFile.ts'
import { migrate, migrationNames } from '../../../server/database/migrate.ts'
import { type Database, openDatabase } from '../../../server/database/open.ts'
import { makeBlankPlace, makeTestPlace, type TestPlace } from '../../support/database.ts'
import { runCommand } from './runCommand.ts'
import { sealed } from './sealed.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 })

let folder: string
const places: TestPlace[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chancery-restore-'))
})
afterEach(async () => {
  for (const place of places.splice(0)) await place.remove()
  rmSync(folder, { recursive: true })
})

async function newPlace(make = makeTestPlace): Promise<TestPlace> {
  const place = await make()
  places.push(place)
  return place
}

async function using<T>(
  place: TestPlace,
  work: (database: Database) => Promise<T>,
  migrating = true,
): Promise<T> {
  const database = await openDatabase({ url: place.url, dataFolder: place.dataFolder, migrating })
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

/** Writes a backup of the database into the folder. */
async function backUp({ pool, kind }: Database, name: string): Promise<string> {
  const path = join(folder, name)
  const client = await pool.connect()
  const embedded = kind === 'embedded'
  await writeFile(path, () => dump({ client, embedded, now: new Date(0) }))
  client.release(true)
  return path
}

const fill = ({ pool }: Pick<Database, 'pool'>) =>
  pool.query("INSERT INTO brief (id, title, head) VALUES ('a', 'One', 0), ('b', 'Two', 0)")

const countBriefs = (place: TestPlace) =>
  using(place, async ({ pool }) => {
    const { rows } = await pool.query<{ count: number }>('SELECT count(*)::int FROM brief')
    return rows[0]?.count
  })

test('a backup of an older Chancery is restored with its schema, then brought up to date', async () => {
  const older = migrationNames().slice(0, 2)
  const old = await newPlace(makeBlankPlace)
  const path = await using(
    old,
    async (database) => {
      await migrate(new PrismaPg(database.pool), database.pool, older)
      await fill(database)
      return backUp(database, 'old')
    },
    false,
  )
  const place = await newPlace(makeBlankPlace)
  expect(await runCommand(place, folder, 'restore', path)).toMatchObject({ code: 0, stderr: '' })
  await using(
    place,
    async ({ pool }) => {
      const { rows } = await pool.query('SELECT id, citation_style FROM brief ORDER BY id')
      expect(rows).toEqual([
        { id: 'a', citation_style: 'chicago-notes' },
        { id: 'b', citation_style: 'chicago-notes' },
      ])
    },
    false,
  )
  // Where a newer schema is already, the older rows have no place.
  const newer = await newPlace()
  const refused = await runCommand(newer, folder, 'restore', path)
  expect(refused.code).toBe(1)
  expect(refused.stderr).toMatch(/^The backup is older than this empty database\./)
})

test('nothing is written from a file that is damaged, cut short, newer or something else', async () => {
  const source = await newPlace()
  const path = await using(source, async (database) => {
    await fill(database)
    return backUp(database, 'whole')
  })
  const whole = readFileSync(path)
  const lines = gunzipSync(whole).toString().split('\n')
  const [header = ''] = lines
  const cases: Record<string, [content: Uint8Array | string, message: RegExp]> = {
    cut: [
      whole.subarray(0, whole.length - 100),
      /^The backup is cut short\. Use another copy\.\n$/,
    ],
    flipped: [flip(whole, whole.length >> 1), /^The backup is damaged\. Use another copy\.\n$/],
    changed: [gzipSync(lines.join('\n').replace('"Two"', '"Too"')), /^The backup is damaged\./],
    lacking: [gzipSync(lines.filter((line) => !line.includes('"Two"')).join('\n')), /damaged/],
    unended: [gzipSync(`${lines.slice(0, -2).join('\n')}\n`), /^The backup is cut short\./],
    empty: ['', /^This is no backup of Chancery\.\n$/],
    text: ['Dear all,\n', /^This is no backup of Chancery\.\n$/],
    zipped: [gzipSync('Dear all,\n'), /^This is no backup of Chancery\.\n$/],
    newer: [
      sealed([header.replace('"version":1', '"version":2'), '{"novel":true}']),
      /^The backup is from a newer Chancery\. Update this one first\.\n$/,
    ],
    migrated: [
      sealed([header.replace('"migrations":[', '"migrations":["29990101000000_novel",')]),
      /^The backup is from a newer Chancery \(its database has 29990101000000_novel\)\. Update/,
    ],
  }
  const place = await newPlace()
  for (const [name, [content, message]] of Object.entries(cases)) {
    writeFileSync(join(folder, name), content)
    const { code, stderr } = await runCommand(place, folder, 'restore', name)
    expect({ name, code, stderr }).toEqual({
      name,
      code: 1,
      stderr: expect.stringMatching(message),
    })
  }
  const missing = await runCommand(place, folder, 'restore', 'missing')
  expect(missing.stderr).toMatch(/^There is no file .*missing\.\n$/)
  expect(await countBriefs(place)).toBe(0)
})

test('when restoring fails half way, the database is as empty as before', async () => {
  const source = await newPlace()
  const path = await using(source, async (database) => {
    await fill(database)
    return backUp(database, 'whole')
  })
  const lines = gunzipSync(readFileSync(path)).toString().trimEnd().split('\n')
  // Its hashes are right, but no database takes an update of a brief that is not there.
  const at = lines.findIndex((line) => line.startsWith('{"table":"brief_update"'))
  lines.splice(at + 1, 0, '["nobody","1","\\\\x00",null,"2026-01-01 00:00:00"]')
  const forged = join(folder, 'forged')
  writeFileSync(forged, sealed(lines))
  const place = await newPlace()
  await using(place, async ({ pool }) => {
    const whole = await examine(readBackup(forged))
    await expect(restore(pool, readBackup(forged), whole)).rejects.toThrow(/foreign key/)
  })
  expect(await countBriefs(place)).toBe(0)
  expect(await runCommand(place, folder, 'restore', path)).toMatchObject({ code: 0 })
  expect(await countBriefs(place)).toBe(2)
})

test('no column counts by a sequence, which restoring would have to set', async () => {
  await using(await newPlace(), async ({ pool }) => {
    const { rows } = await pool.query(
      "SELECT relname FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace",
    )
    expect(rows).toEqual([])
  })
})

function flip(bytes: Uint8Array, at: number): Uint8Array {
  const changed = Uint8Array.from(bytes)
  changed[at] = (changed[at] ?? 0) ^ 0xff
  return changed
}
