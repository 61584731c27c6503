import type { ClientBase } from 'pg'
import { createdTables } from '../database/migrate.ts'
import { leftOut, type TableHead } from './format.ts'

/** A table that a backup keeps. */
export interface Table extends TableHead {
  /** Columns of its primary key. */
  readonly key: readonly string[]
}

interface CatalogRow {
  table: string
  columns: [string, string][]
  key: string[]
  /** Tables that its foreign keys point to. */
  refers: string[]
}

/** Generated columns are left to the database. */
const catalog = `
  SELECT t.relname AS table,
    (SELECT json_agg(json_build_array(a.attname, format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum)
     FROM pg_attribute a
     WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
    (SELECT json_agg(a.attname ORDER BY k.place)
     FROM pg_index i CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS k (attnum, place)
       JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum
     WHERE i.indrelid = t.oid AND i.indisprimary) AS key,
    (SELECT coalesce(json_agg(o.relname), '[]')
     FROM pg_constraint c JOIN pg_class o ON o.oid = c.confrelid
     WHERE c.conrelid = t.oid AND c.contype = 'f' AND o.oid <> t.oid) AS refers
  FROM pg_class t JOIN pg_namespace s ON s.oid = t.relnamespace
  WHERE s.nspname = 'public' AND t.relkind = 'r' AND t.relname = ANY ($1)
  ORDER BY t.relname COLLATE "C"`

/** The tables that a backup keeps, each after those that its foreign keys point to. */
export async function readTables(client: ClientBase): Promise<Table[]> {
  // Others may have tables of their own in the same database.
  const own = createdTables().filter((table) => !leftOut.has(table))
  const { rows } = await client.query<CatalogRow>(catalog, [own])
  return inOrder(rows)
}

function inOrder(waiting: readonly CatalogRow[]): Table[] {
  const ordered: CatalogRow[] = []
  let left = [...waiting]
  while (left.length > 0) {
    const names = new Set(left.map(({ table }) => table))
    const free = left.filter(({ refers }) => !refers.some((name) => names.has(name)))
    if (free.length === 0)
      throw new Error(`These tables refer to each other: ${[...names].join(', ')}.`)
    ordered.push(...free)
    left = left.filter((row) => !free.includes(row))
  }
  return ordered.map(({ table, columns, key }) => ({ table, columns, key }))
}

/** A name as it stands in SQL. */
export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/** Names of the migrations that the database has; null when it never had any. */
export async function readMigrations(client: ClientBase): Promise<string[] | null> {
  const { rows: found } = await client.query<{ found: boolean }>(
    "SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS found",
  )
  if (!found[0]?.found) return null
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM public._prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  )
  return rows.map(({ name }) => name)
}
