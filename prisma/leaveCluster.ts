import { components } from '../core/source/similarity/components.ts'
import { longestCompared, shinglesOf } from '../core/source/similarity/shinglesOf.ts'
import type { Db } from './locks.ts'

/** A cluster of more members is not taken apart when one leaves: every pair would be compared. */
const mostRegrouped = 60

/**
 * Takes a source out of its cluster; the others stay together as far as they are alike without it.
 * For clusterSource, under its lock.
 */
export async function leaveCluster(db: Db, id: string): Promise<void> {
  const row = await db.source.findUnique({ where: { id }, select: { originId: true } })
  if (!row?.originId) return
  const { originId } = row
  await db.$executeRaw`UPDATE source SET origin_id = NULL WHERE id = ${id}`
  const left = await db.source.findMany({
    where: { originId },
    select: { id: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const ids = left.map((source) => source.id)
  const groups = ids.length > mostRegrouped ? [ids] : await regroup(db, ids)
  for (const group of groups) {
    const origin = group.length > 1 ? group[0] : null
    await db.$executeRaw`
      UPDATE source SET origin_id = ${origin}
      WHERE id = ANY(${group}) AND origin_id IS DISTINCT FROM ${origin}`
  }
}

/** Ids, in order, by what is still alike. */
async function regroup(db: Db, ids: readonly string[]): Promise<string[][]> {
  if (ids.length < 2) return [[...ids]]
  const rows = await db.$queryRaw<{ id: string; text: string }[]>`
    SELECT s.id, left(r.text, ${longestCompared}::int) AS text
    FROM source s JOIN revision r ON r.source_id = s.id AND r.hash = s.current_revision
    WHERE s.id = ANY(${[...ids]})`
  const shingles = new Map(rows.map(({ id, text }) => [id, shinglesOf(text)]))
  return components(ids, (id) => shingles.get(id) ?? new Set())
}
