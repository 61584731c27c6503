import { ProblemError } from '../core/api/problem.ts'
import { sourceChange } from '../core/api/sources.ts'
import type { Db } from './locks.ts'

const stored = sourceChange.shape.fields.catch([])

/**
 * Refuses to change fields of a locked source that were changed after the change that somebody has
 * seen: they would overwrite what they do not know.
 * @param seen id of a change; null when they have seen none
 * @throws ProblemError 409
 */
export async function refuseOutdated(
  db: Db,
  sourceId: string,
  seen: string | null,
  fields: readonly string[],
): Promise<void> {
  const changes = await db.sourceChange.findMany({
    where: { sourceId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { id: true, byId: true, fields: true },
  })
  for (const { id, byId, fields: changed } of changes) {
    if (id === seen) return
    if (!stored.parse(changed).some(({ field }) => fields.includes(field))) continue
    const by = byId && (await db.user.findUnique({ where: { id: byId }, select: { name: true } }))
    throw new ProblemError(
      409,
      `${by ? by.name : 'Somebody'} changed this meanwhile. Look at what stands there now.`,
    )
  }
}
