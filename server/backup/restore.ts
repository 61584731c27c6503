import { PrismaPg } from '@prisma/adapter-pg'
import type { Pool } from 'pg'
import { migrate, migrationNames } from '../database/migrate.ts'
import { BackupError } from './backupError.ts'
import type { Header } from './format.ts'
import { type Expected, load, refuseUnlessEmpty } from './load.ts'
import type { BackupPart } from './readBackup.ts'
import { readMigrations } from './tables.ts'

/** A backup that was read through and found whole. */
export interface WholeBackup {
  readonly header: Header
  readonly expected: Expected
}

/**
 * Reads a backup through without writing anything.
 * @throws BackupError when it is none, is damaged, cut short or from a newer Chancery
 */
export async function examine(backup: AsyncIterable<BackupPart>): Promise<WholeBackup> {
  let header: Header | undefined
  let table = ''
  const expected = new Map<string, { rows: number; sha256: string }>()
  for await (const part of backup) {
    if (part.kind === 'header') {
      header = part.header
      refuseNewer(header)
    } else if (part.kind === 'table') table = part.head.table
    else if (part.kind === 'end') expected.set(table, { rows: part.rows, sha256: part.sha256 })
  }
  if (!header) throw new BackupError('This is no backup of Chancery.')
  return { header, expected }
}

function refuseNewer({ migrations }: Header): void {
  const known = new Set(migrationNames())
  const unknown = migrations.filter((name) => !known.has(name))
  if (unknown.length > 0)
    throw new BackupError(
      `The backup is from a newer Chancery (its database has ${unknown.join(', ')}). Update this one first.`,
    )
}

/**
 * Fills an empty database from a backup, then brings it up to this Chancery's schema. When it fails,
 * the database is as empty as before.
 * @throws BackupError
 */
export async function restore(
  pool: Pool,
  parts: AsyncIterable<BackupPart>,
  { header, expected }: WholeBackup,
): Promise<void> {
  const factory = new PrismaPg(pool)
  const client = await pool.connect()
  try {
    await refuseUnlessEmpty(client)
    const there = await readMigrations(client)
    const wanted = new Set(header.migrations)
    if (there?.some((name) => !wanted.has(name)))
      throw new BackupError(
        'The backup is older than this empty database. Restore into one that no Chancery has opened yet.',
      )
    await migrate(factory, pool, [...header.migrations])
    await load(client, parts, expected)
  } finally {
    client.release()
  }
  await migrate(factory, pool)
}
