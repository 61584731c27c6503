import type { z } from 'zod'
import { ProblemError } from '../core/api/problem.ts'
import type { changeSource as changeSchema } from '../core/api/sources.ts'
import { applyChange } from './applyChange.ts'
import { changedSince } from './changedSince.ts'
import { prisma } from './client.ts'
import { cluster, leaveCluster } from './clusters.ts'
import { type Db, lockClusters, lockSource, patient } from './locks.ts'

type SourceChange = z.output<typeof changeSchema>

/**
 * Changes fields of a source, archives it or brings it back, and notes what changed. There is no way
 * to delete a source: briefs may quote it.
 * @param byId null: the command line or the server itself
 * @returns whether there is such a source
 * @throws ProblemError 409 when the change is based on one after which its fields were changed again
 */
export async function changeSource(
  id: string,
  { basedOn, ...change }: SourceChange,
  now: Date,
  byId: string | null = null,
): Promise<boolean> {
  return prisma().$transaction(async (db) => {
    if (change.archived !== undefined) await lockClusters(db)
    // Two changes of different fields at once must not undo each other in the item.
    const row = await lockSource(db, id)
    if (!row) return false
    if (basedOn !== undefined) await refuseOutdated(db, id, basedOn, Object.keys(change))
    const changed = await applyChange(db, row, change, { byId, now })
    if (changed.includes('archived')) await recluster(db, id, row.currentRevision)
    return true
  }, patient)
}

/** @throws ProblemError 409 */
async function refuseOutdated(
  db: Db,
  id: string,
  basedOn: string | null,
  fields: readonly string[],
): Promise<void> {
  const since = await changedSince(db, id, basedOn, fields)
  if (!since) return
  throw new ProblemError(
    409,
    `${since.name ?? 'Somebody'} changed this meanwhile. Look at what stands there now.`,
  )
}

/** What is archived belongs to no cluster. */
async function recluster(db: Db, id: string, hash: string | null): Promise<void> {
  const revision =
    hash && (await db.revision.findUnique({ where: { sourceId_hash: { sourceId: id, hash } } }))
  if (revision) await cluster(db, id, revision.text)
  else await leaveCluster(db, id)
}
