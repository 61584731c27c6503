import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { check } from 'proper-lockfile'
import { staleAfter } from '../database/folderLock.ts'

/**
 * Connections to the embedded database of a server that holds the folder, through its socket; null
 * when none does. A killed server leaves lock and socket behind, which opening takes over.
 */
export async function joinServer(folder: string): Promise<pg.Pool | null> {
  if (!(await isHeld(folder))) return null
  const pool = new pg.Pool({
    host: folder,
    user: 'postgres',
    database: 'postgres',
    max: 2,
    connectionTimeoutMillis: 5000,
  })
  // The server may end while a connection is idle: the next query says so.
  pool.on('error', () => {})
  try {
    await pool.query('SELECT 1')
    return pool
  } catch {
    await pool.end()
    return null
  }
}

async function isHeld(folder: string): Promise<boolean> {
  const lockfilePath = join(folder, 'lock')
  return existsSync(lockfilePath) && check(folder, { lockfilePath, stale: staleAfter })
}
