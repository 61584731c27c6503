import { createHash } from 'node:crypto'
import type { ClientBase } from 'pg'
import { BackupError } from './backupError.ts'
import { lineOf, type Row, type TableHead } from './format.ts'
import type { BackupPart } from './readBackup.ts'
import { fixTextForms, openTable, readRows } from './readRows.ts'
import { quoted, readTables, type Table } from './tables.ts'

/** Characters of values, and rows, that are sent at once. */
const batchSize = 1_000_000
const mostRows = 1_000

/** What is to be in the database afterwards, by table. */
export type Expected = ReadonlyMap<string, { readonly rows: number; readonly sha256: string }>

/**
 * Fills an empty database with the same migrations from a backup that was found whole, in one
 * transaction. Before that ends, everything is read back and compared with what the backup says.
 * @throws BackupError when the two differ, or the database is not empty
 */
export async function load(
  client: ClientBase,
  backup: AsyncIterable<BackupPart>,
  expected: Expected,
): Promise<void> {
  await client.query('BEGIN')
  try {
    await fixTextForms(client)
    const tables = await readTables(client)
    const names = tables.map(({ table }) => quoted(table)).join(', ')
    // A server that starts on it meanwhile waits, and finds what is restored.
    await client.query(`LOCK TABLE ${names} IN ACCESS EXCLUSIVE MODE`)
    await refuseUnlessEmpty(client)
    await insertAll(client, tables, backup)
    await compare(client, tables, expected)
    await client.query('COMMIT')
  } catch (error) {
    // Where the connection is what failed, the transaction has ended with it.
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
}

/** @throws BackupError when any table but those of migrations has a row */
export async function refuseUnlessEmpty(client: ClientBase): Promise<void> {
  const { rows: tables } = await client.query<{ table: string }>(
    `SELECT tablename AS table FROM pg_tables
     WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY tablename`,
  )
  const filled: string[] = []
  for (const { table } of tables) {
    const { rows } = await client.query<{ filled: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM ${quoted(table)}) AS filled`,
    )
    if (rows[0]?.filled) filled.push(table)
  }
  if (filled.length > 0)
    throw new BackupError(
      `The database is not empty (there are rows in ${filled.join(', ')}). Restore into a new one: name it with DATABASE_URL, or a new folder with DATA_DIR.`,
    )
}

async function insertAll(
  client: ClientBase,
  tables: readonly Table[],
  backup: AsyncIterable<BackupPart>,
): Promise<void> {
  let head: TableHead | null = null
  let waiting: Row[] = []
  let size = 0
  const flush = async () => {
    if (head && waiting.length > 0) await insert(client, head, waiting)
    ;[waiting, size] = [[], 0]
  }
  for await (const part of backup) {
    if (part.kind === 'table') head = ownHead(tables, part.head)
    else if (part.kind === 'end') await flush()
    else if (part.kind === 'row') {
      waiting.push(part.row)
      for (const cell of part.row) size += cell?.length ?? 0
      if (size > batchSize || waiting.length >= mostRows) await flush()
    }
  }
}

/** What a file says becomes no SQL: names and types are those of the database. */
function ownHead(tables: readonly Table[], { table, columns }: TableHead): TableHead {
  const own = tables.find((known) => known.table === table)
  if (!own || JSON.stringify(own.columns) !== JSON.stringify(columns))
    throw new BackupError(
      `The backup has ${table} in a form that its version of Chancery never had. It cannot be restored.`,
    )
  return own
}

async function insert(
  client: ClientBase,
  { table, columns }: TableHead,
  rows: readonly Row[],
): Promise<void> {
  const names = columns.map(([name]) => quoted(name)).join(', ')
  const values = columns.map(([, type], at) => `c${at}::${type}`).join(', ')
  const lists = columns.map((_, at) => `$${at + 1}::text[]`).join(', ')
  const aliases = columns.map((_, at) => `c${at}`).join(', ')
  await client.query(
    `INSERT INTO ${quoted(table)} (${names}) SELECT ${values} FROM unnest(${lists}) AS r (${aliases})`,
    columns.map((_, at) => rows.map((row) => row[at] ?? null)),
  )
}

/** @throws BackupError */
async function compare(
  client: ClientBase,
  tables: readonly Table[],
  expected: Expected,
): Promise<void> {
  for (const [at, table] of tables.entries()) {
    const open = await openTable(client, table, { cursor: `restored_${at}`, hold: false })
    const hash = createHash('sha256')
    let count = 0
    for await (const rows of readRows(client, open)) {
      for (const row of rows) hash.update(lineOf(row))
      count += rows.length
    }
    const wanted = expected.get(table.table) ?? { rows: 0, sha256: '' }
    const same = count === wanted.rows && (count === 0 || hash.digest('hex') === wanted.sha256)
    if (!same)
      throw new BackupError(
        `What was restored of ${table.table} is not what was backed up. Nothing was kept; the backup is untouched.`,
      )
  }
}
