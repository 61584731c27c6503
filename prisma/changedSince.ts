import { sourceChange } from '../core/api/sources.ts'
import type { Db } from './locks.ts'

const stored = sourceChange.shape.fields.catch([])

/**
 * Who made the latest change of any of these fields that came after the one that somebody has seen;
 * null when there is none, and a name of null when nobody known made it.
 * @param seen id of a change; null when they have seen none
 */
export async function changedSince(
  db: Db,
  sourceId: string,
  seen: string | null,
  fields: readonly string[],
): Promise<{ name: string | null } | null> {
  const changes = await db.sourceChange.findMany({
    where: { sourceId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { id: true, byId: true, fields: true },
  })
  for (const { id, byId, fields: changed } of changes) {
    if (id === seen) return null
    if (!stored.parse(changed).some(({ field }) => fields.includes(field))) continue
    const by = byId && (await db.user.findUnique({ where: { id: byId }, select: { name: true } }))
    return { name: by ? by.name : null }
  }
  return null
}
