import { createHash } from 'node:crypto'
import type { Pool } from 'pg'

/**
 * What tells this database from every other, its own copies in another place included: 16 hexadecimal
 * digits, the same for everybody who is connected to it, by whatever address.
 */
export async function databaseIdentity(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ identity: string }>(
    `SELECT concat_ws(':', (SELECT system_identifier FROM pg_control_system()), oid, datname) AS identity
     FROM pg_database WHERE datname = current_database()`,
  )
  return createHash('sha256')
    .update(rows[0]?.identity ?? '')
    .digest('hex')
    .slice(0, 16)
}
