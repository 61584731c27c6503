import { bandsOf } from '../core/source/similarity/bandsOf.ts'
import { components } from '../core/source/similarity/components.ts'
import { longestCompared, shinglesOf } from '../core/source/similarity/shinglesOf.ts'
import { findSimilar } from './findSimilar.ts'
import type { Db } from './locks.ts'

/*
 * Sources in the library whose texts are nearly the same, directly or by way of others, are a cluster
 * and share `origin_id`: the one of them that was stored first. All of this runs under lockClusters.
 */

/** A cluster of more members is not taken apart when one leaves: every pair would be compared. */
const mostRegrouped = 60

/** Puts a source into the cluster of its current text, out of the one where it was. */
export async function cluster(db: Db, id: string, text: string): Promise<void> {
  await leaveCluster(db, id)
  const shingles = shinglesOf(text)
  const bands = bandsOf(shingles)
  await db.$executeRaw`UPDATE source SET bands = ${bands}::int[] WHERE id = ${id}`
  const row = await db.source.findUnique({ where: { id }, select: { archivedAt: true } })
  const similar = row?.archivedAt ? [] : await findSimilar(db, { shingles, bands }, id)
  if (similar.length === 0) return
  const origins = similar.flatMap(({ originId }) => originId ?? [])
  await db.$executeRaw`
    WITH member AS (
      SELECT id, created_at FROM source
      WHERE id = ANY(${[id, ...similar.map((source) => source.id)]}) OR origin_id = ANY(${origins})
    ), origin AS (SELECT id FROM member ORDER BY created_at, id LIMIT 1)
    UPDATE source SET origin_id = origin.id FROM origin
    WHERE source.id IN (SELECT id FROM member) AND origin_id IS DISTINCT FROM origin.id`
}

/** Takes a source out of its cluster; the others stay together as far as they are alike. */
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
    await db.$executeRaw`UPDATE source SET origin_id = ${origin} WHERE id = ANY(${group})`
  }
}

/** Ids, in order, by what is still alike without the one that left. */
async function regroup(db: Db, ids: readonly string[]): Promise<string[][]> {
  if (ids.length < 2) return [[...ids]]
  const rows = await db.$queryRaw<{ id: string; text: string }[]>`
    SELECT s.id, left(r.text, ${longestCompared}::int) AS text
    FROM source s JOIN revision r ON r.source_id = s.id AND r.hash = s.current_revision
    WHERE s.id = ANY(${ids})`
  const shingles = new Map(rows.map(({ id, text }) => [id, shinglesOf(text)]))
  return components(ids, (id) => shingles.get(id) ?? new Set())
}
