import { prisma } from './client.ts'
import { clusterSource } from './clusterSource.ts'
import { columnsOf } from './columnsOf.ts'
import { derivePrints } from './derivePrints.ts'
import { fieldsOf } from './fieldsOf.ts'
import { lockSource } from './locks.ts'

/**
 * Finds the keys, the cluster and the prints of sources that have none yet: those that were stored
 * before there were any, and those whose server ended between storing and clustering. One after
 * another, beside everything else.
 * @returns how many there were
 */
export async function derivePending(): Promise<number> {
  const withoutKeys = await prisma().$queryRaw<{ id: string }[]>`
    SELECT id FROM source WHERE keys = '{}'`
  for (const { id } of withoutKeys) await deriveKeys(id)
  const withoutBands = await prisma().$queryRaw<{ id: string }[]>`
    SELECT id FROM source WHERE bands = '{}' AND current_revision IS NOT NULL
    ORDER BY created_at, id`
  for (const { id } of withoutBands) await clusterSource(id)
  const printed = await derivePrints()
  return new Set([...withoutKeys, ...withoutBands].map(({ id }) => id).concat(printed)).size
}

async function deriveKeys(id: string): Promise<void> {
  await prisma().$transaction(async (db) => {
    const row = await lockSource(db, id)
    if (row)
      await db.source.update({ where: { id }, data: { keys: columnsOf(fieldsOf(row)).keys } })
  })
}
