import type { Prisma } from './generated/client.ts'

/** What runs inside a `$transaction`. */
export type Db = Prisma.TransactionClient

/**
 * Ten megabytes of text take their time to store; so may those who import at the same moment.
 * Milliseconds.
 */
export const patient = { maxWait: 30_000, timeout: 60_000 }

/*
 * Locks are held until commit. Whoever takes several takes them in this order, or two transactions
 * wait for each other: a text, keys, a source's row, words of search. Clusters are for a transaction
 * of their own, which takes rows after it, and nothing else.
 */

/** A second import of this text waits, and then finds the first. */
export async function lockText(db: Db, hash: string): Promise<void> {
  await lock(db, `text:${hash}`)
}

/** Whoever stores something of the same address, DOI or title waits. */
export async function lockKeys(db: Db, keys: readonly string[]): Promise<void> {
  for (const key of [...keys].sort()) await lock(db, key)
}

/**
 * Which texts are nearly the same is decided by one at a time: two who did not see each other's text
 * would both take theirs for the only one.
 */
export async function lockClusters(db: Db): Promise<void> {
  await lock(db, 'clusters')
}

/** The source's row, which nobody else changes meanwhile; null when there is none. */
export async function lockSource(db: Db, id: string) {
  await db.$executeRaw`SELECT id FROM source WHERE id = ${id} FOR UPDATE`
  return db.source.findUnique({ where: { id } })
}

async function lock(db: Db, name: string): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`
}
