import type { ClientBase } from 'pg'
import type { Row } from './format.ts'
import { quoted, type Table } from './tables.ts'

/** Characters of values that are read at once, but for a single row that has more. */
const batchSize = 500_000
/** What a row costs beside its values. */
const rowSize = 500

const isText = (type: string) => /^(text|character varying(\(\d+\))?)$/.test(type)

/** A table whose rows are there to be fetched. */
export interface OpenTable {
  readonly cursor: string
  /** How many rows to fetch each time, so that no batch is too much for the memory. */
  readonly batches: readonly number[]
}

/**
 * Opens a cursor on a table inside a transaction.
 * @param hold whether it outlives the transaction: the rows are then copied aside when that commits
 */
export async function openTable(
  client: ClientBase,
  { table, columns, key }: Table,
  { cursor, hold }: { cursor: string; hold: boolean },
): Promise<OpenTable> {
  const types = new Map(columns)
  const order = key
    .map((name) => (isText(types.get(name) ?? '') ? `${quoted(name)} COLLATE "C"` : quoted(name)))
    .join(', ')
  const size = columns.map(([name, type]) => `coalesce(${sizeOf(quoted(name), type)}, 0)`)
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM (
       SELECT (sum(${[rowSize, ...size].join(' + ')}) OVER (ORDER BY ${order})) / ${batchSize} AS batch
       FROM ${quoted(table)}) AS sized
     GROUP BY floor(batch) ORDER BY floor(batch)`,
  )
  await client.query(
    `DECLARE ${quoted(cursor)} NO SCROLL CURSOR ${hold ? 'WITH HOLD' : 'WITHOUT HOLD'} FOR
     SELECT ${columns.map(([name]) => quoted(name)).join(', ')} FROM ${quoted(table)} ORDER BY ${order}`,
  )
  return { cursor, batches: rows.map(({ count }) => count) }
}

/** Makes values look the same in this transaction, whatever the server has for a default. */
export async function fixTextForms(client: ClientBase): Promise<void> {
  await client.query("SET LOCAL bytea_output = 'hex'; SET LOCAL datestyle = 'ISO, MDY'")
  await client.query("SET LOCAL timezone = 'UTC'; SET LOCAL extra_float_digits = 1")
}

/** Roughly the characters that a value has as text, without reading it where it is stored apart. */
function sizeOf(column: string, type: string): string {
  if (isText(type)) return `octet_length(${column})`
  if (type === 'bytea') return `2 * octet_length(${column})`
  return `3 * pg_column_size(${column})`
}

/** Values as the database writes them, not as JavaScript would have them. */
const asText = { getTypeParser: () => (value: unknown) => value }

/** The rows, batch by batch; closes the cursor at the end. */
export async function* readRows(
  client: ClientBase,
  { cursor, batches }: OpenTable,
): AsyncGenerator<Row[]> {
  for (const count of batches) {
    const { rows } = await client.query<(string | null)[]>({
      text: `FETCH ${count} FROM ${quoted(cursor)}`,
      rowMode: 'array',
      types: asText as never,
    })
    yield rows
  }
  await client.query(`CLOSE ${quoted(cursor)}`)
}
