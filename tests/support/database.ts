import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { providePrisma } from '../../prisma/client.ts'
import type { Database } from '../../server/database/open.ts'
import { openDatabase } from '../../server/database/open.ts'
import { administer, databaseUrl } from './postgresql.ts'

/** Where a test's database is: what `openDatabase` or a server process needs to open it. */
export interface TestPlace {
  /** Set when the project under test is `postgresql`. */
  readonly url?: string
  readonly dataFolder: string
  remove(): Promise<void>
}

export type DatabaseKind = Database['kind']

/** An empty, migrated database; without a kind, of that which the running Vitest project is about. */
export function makeTestPlace(kind = kindUnderTest()): Promise<TestPlace> {
  return makePlace(kind, true)
}

/** The same without any table yet. */
export function makeBlankPlace(kind = kindUnderTest()): Promise<TestPlace> {
  return makePlace(kind, false)
}

const kindUnderTest = () => process.env.CHANCERY_TEST_DATABASE as DatabaseKind | undefined

async function makePlace(kind: DatabaseKind | undefined, migrated: boolean): Promise<TestPlace> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'chancery-test-'))
  const removeFolder = () => rmSync(dataFolder, { recursive: true, force: true, maxRetries: 3 })
  if (kind !== 'postgresql') {
    if (migrated) cpSync(inject('embeddedTemplate'), dataFolder, { recursive: true })
    return { dataFolder, remove: async () => removeFolder() }
  }
  const server = process.env.TEST_DATABASE_URL
  if (!server) throw new Error('Set TEST_DATABASE_URL to a PostgreSQL where databases may be made.')
  const name = `chancery_test_${randomBytes(6).toString('hex')}`
  const template = migrated ? ` TEMPLATE ${inject('postgresqlTemplate')}` : ''
  await administer(server, `CREATE DATABASE ${name}${template}`)
  return {
    url: databaseUrl(server, name),
    dataFolder,
    remove: async () => {
      await administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      removeFolder()
    },
  }
}

/** Opens such a database in this process and hands it to `prisma()`; `close` removes it. */
export async function openTestDatabase(): Promise<Database & { place: TestPlace }> {
  const place = await makeTestPlace()
  const database = await openDatabase({ url: place.url, dataFolder: place.dataFolder })
  providePrisma(database.prisma)
  return {
    ...database,
    place,
    close: async () => {
      await database.close()
      await place.remove()
    },
  }
}
