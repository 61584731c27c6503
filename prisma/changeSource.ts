import type { z } from 'zod'
import type { changeSource as changeSchema } from '../core/api/sources.ts'
import { applyChange } from './applyChange.ts'
import { prisma } from './client.ts'
import { clusterSource } from './clusterSource.ts'
import { lockSource, patient } from './locks.ts'
import { refuseOutdated } from './refuseOutdated.ts'
import { retitlePassages } from './storePassages.ts'

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
  const changed = await prisma().$transaction(async (db) => {
    // Two changes of different fields at once must not undo each other in the item.
    const row = await lockSource(db, id)
    if (!row) return null
    if (basedOn !== undefined) await refuseOutdated(db, id, basedOn, Object.keys(change))
    const { fields, changed } = await applyChange(db, row, change, { byId, now })
    if (changed.includes('title')) await retitlePassages(db, { id, title: fields.title })
    return changed
  }, patient)
  if (changed?.includes('archived')) await clusterSource(id)
  return changed !== null
}
