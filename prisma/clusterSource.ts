import { bandsOf } from '../core/source/similarity/bandsOf.ts'
import { longestCompared, shinglesOf } from '../core/source/similarity/shinglesOf.ts'
import { prisma } from './client.ts'
import { findSimilar } from './findSimilar.ts'
import { leaveCluster } from './leaveCluster.ts'
import { type Db, lockClusters, patient } from './locks.ts'

/** Bands of a text that is too short to have any: they say that this has been found out. */
const noBands = [0]

/**
 * Puts a source into the cluster of its current text. Sources in the library whose texts are nearly
 * the same, directly or by way of others, are a cluster and share `origin_id`: the one of them that
 * was stored first. It has a transaction of its own, after the one that stored or changed the source,
 * so that everybody else waits for this alone; whatever emptied `bands` and ended before calling it is
 * made up for when the server starts, see derivePending.ts.
 */
export async function clusterSource(id: string): Promise<void> {
  await prisma().$transaction(async (db) => {
    await lockClusters(db)
    await leaveCluster(db, id)
    const [row] = await db.$queryRaw<{ hash: string; text: string; archived: boolean }[]>`
      SELECT r.hash, left(r.text, ${longestCompared}::int) AS text, s.archived_at IS NOT NULL AS archived
      FROM source s JOIN revision r ON r.source_id = s.id AND r.hash = s.current_revision
      WHERE s.id = ${id}`
    if (!row) return
    const shingles = shinglesOf(row.text)
    const bands = bandsOf(shingles)
    await db.$executeRaw`
      UPDATE source SET bands = ${bands.length > 0 ? bands : noBands}::int[]
      WHERE id = ${id} AND current_revision = ${row.hash}`
    if (!row.archived) await join(db, id, await findSimilar(db, { shingles, bands }, id))
  }, patient)
}

async function join(
  db: Db,
  id: string,
  similar: readonly { id: string; originId: string | null }[],
): Promise<void> {
  if (similar.length === 0) return
  const ids = [id, ...similar.map((source) => source.id)]
  const origins = similar.flatMap(({ originId }) => originId ?? [])
  await db.$executeRaw`
    WITH member AS (
      SELECT id, created_at FROM source WHERE id = ANY(${ids}) OR origin_id = ANY(${origins})
    ), origin AS (SELECT id FROM member ORDER BY created_at, id LIMIT 1)
    UPDATE source SET origin_id = origin.id FROM origin
    WHERE source.id IN (SELECT id FROM member) AND origin_id IS DISTINCT FROM origin.id`
}
