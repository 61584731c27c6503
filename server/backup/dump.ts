import { createHash } from 'node:crypto'
import type { ClientBase } from 'pg'
import { BackupError } from './backupError.ts'
import {
  formatName,
  formatVersion,
  type Header,
  lineOf,
  type Row,
  type TableEnd,
  type Trailer,
} from './format.ts'
import { fixTextForms, type OpenTable, openTable, readRows } from './readRows.ts'
import { readMigrations, readTables, type Table } from './tables.ts'

/** Bytes that are hashed and compressed together, at least. */
const chunkSize = 128 * 1024

export interface DumpOptions {
  readonly client: ClientBase
  /**
   * The embedded database has one backend, which a transaction keeps from everybody else. There the
   * rows are copied aside in a moment, and fetched in turns with other people's queries.
   */
  readonly embedded: boolean
  readonly now: Date
  /** Told how many bytes were handed out. */
  readonly passedOn?: (bytes: number) => void
  /** Told what a table brought once it is through. */
  readonly done?: (end: TableEnd) => void
}

/**
 * The lines of a backup, from one state of the database (one transaction, repeatable
 * read), whoever writes meanwhile.
 * @throws BackupError when there is no Chancery in the database
 */
export async function* dump({
  client,
  embedded,
  now,
  passedOn,
  done,
}: DumpOptions): AsyncGenerator<Buffer> {
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
  const hashed = (bytes: Buffer) => {
    hash.update(bytes)
    return bytes
  }
  yield hashed(lineOf(header))
  let total = 0
  for (const [{ table, columns }, open] of opened) {
    yield hashed(lineOf({ table, columns }))
    const rowsHash = createHash('sha256')
    let rows = 0
    for await (const batch of readRows(client, open)) {
      rows += batch.length
      for (const bytes of chunks(batch)) {
        rowsHash.update(bytes)
        yield hashed(bytes)
        passedOn?.(bytes.length)
      }
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

/** Lines of rows, many small ones together, a large one by itself: it is not copied once more. */
function* chunks(rows: readonly Row[]): Generator<Buffer> {
  let lines: Buffer[] = []
  let length = 0
  for (const row of rows) {
    const line = lineOf(row)
    lines.push(line)
    length += line.length
    if (length < chunkSize) continue
    yield lines.length === 1 ? line : Buffer.concat(lines)
    ;[lines, length] = [[], 0]
  }
  if (lines.length > 0) yield Buffer.concat(lines)
}

/** Gives back what backups that were killed have left in the embedded database's one session. */
export async function closeLeftCursors(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT name FROM pg_cursors
     WHERE name LIKE 'chancery\\_backup\\_%' AND creation_time < now() - interval '1 hour'`,
  )
  for (const { name } of rows) await client.query(`CLOSE "${name}"`)
}
