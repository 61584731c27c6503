import { createHash } from 'node:crypto'
import type { ClientBase } from 'pg'
import { BackupError } from './backupError.ts'
import {
  formatName,
  formatVersion,
  type Header,
  lineOf,
  type TableEnd,
  type Trailer,
} from './format.ts'
import { fixTextForms, type OpenTable, openTable, readRows } from './readRows.ts'
import { readMigrations, readTables, type Table } from './tables.ts'

export interface DumpOptions {
  readonly client: ClientBase
  /**
   * The embedded database has one backend, which a transaction keeps from everybody else. There the
   * rows are copied aside in a moment, and fetched in turns with other people's queries.
   */
  readonly embedded: boolean
  readonly now: Date
  /** Told what a table brought once it is through. */
  readonly done?: (end: TableEnd) => void
}

/**
 * Everything that a backup holds, as text, from one state of the database (one transaction, repeatable
 * read), whoever writes meanwhile.
 * @throws BackupError when there is no Chancery in the database
 */
export async function* dump({ client, embedded, now, done }: DumpOptions): AsyncGenerator<string> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  const migrations = await readMigrations(client)
  if (!migrations) throw new BackupError('There is nothing to back up: no Chancery was here yet.')
  await fixTextForms(client)
  const tables = await readTables(client)
  const opened: (readonly [Table, OpenTable])[] = []
  for (const [at, table] of tables.entries()) {
    const cursor = `chancery_backup_${process.pid}_${at}`
    opened.push([table, await openTable(client, table, { cursor, hold: embedded })])
  }
  if (embedded) await client.query('COMMIT')

  const header: Header = {
    format: formatName,
    version: formatVersion,
    createdAt: now.toISOString(),
    migrations,
  }
  const hash = createHash('sha256')
  const hashed = (text: string) => {
    hash.update(text)
    return text
  }
  yield hashed(lineOf(header))
  let total = 0
  for (const [{ table, columns }, open] of opened) {
    yield hashed(lineOf({ table, columns }))
    const rowsHash = createHash('sha256')
    let rows = 0
    for await (const batch of readRows(client, open)) {
      const text = batch.map(lineOf).join('')
      rowsHash.update(text)
      rows += batch.length
      yield hashed(text)
    }
    const end: TableEnd = { end: table, rows, sha256: rowsHash.digest('hex') }
    yield hashed(lineOf(end))
    done?.(end)
    total += rows
  }
  if (!embedded) await client.query('COMMIT')
  const trailer: Trailer = { tables: opened.length, rows: total, sha256: hash.digest('hex') }
  yield lineOf(trailer)
}

/** Gives back what backups that were killed have left in the embedded database's one session. */
export async function closeLeftCursors(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT name FROM pg_cursors
     WHERE name LIKE 'chancery\\_backup\\_%' AND creation_time < now() - interval '1 hour'`,
  )
  for (const { name } of rows) await client.query(`CLOSE "${name}"`)
}
