import type { Pool } from 'pg'
import { dump } from '../../../server/backup/dump.ts'
import type { TableEnd } from '../../../server/backup/format.ts'
import type { Database } from '../../../server/database/open.ts'

/** Rows and hash of every table that a backup keeps, as the database has them now. */
export async function contentsOf(database: Pick<Database, 'pool' | 'kind'>): Promise<TableEnd[]> {
  const ends: TableEnd[] = []
  const client = await database.pool.connect()
  try {
    const embedded = database.kind === 'embedded'
    const lines = dump({ client, embedded, now: new Date(0), done: (end) => ends.push(end) })
    for await (const _ of lines);
    return ends
  } finally {
    client.release(true)
  }
}

/** How many rows a query answers, and a hash of them whatever their order. */
export async function digestOf(pool: Pool, query: string): Promise<unknown> {
  const { rows } = await pool.query(
    `SELECT count(*)::int AS rows, md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))) AS hash
     FROM (${query}) AS t`,
  )
  return rows[0]
}
