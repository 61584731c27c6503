import type { SourceChange } from '../core/api/sources.ts'
import { sourceChange } from '../core/api/sources.ts'
import { prisma } from './client.ts'
import { summariesOf } from './people.ts'

/** How many changes of a source are shown. */
const mostShown = 200

const stored = sourceChange.shape.fields.catch([])

/** What was changed about a source, the latest first. */
export async function listChanges(sourceId: string): Promise<SourceChange[]> {
  const rows = await prisma().sourceChange.findMany({
    where: { sourceId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: mostShown,
  })
  const people = await summariesOf(rows.flatMap(({ byId }) => byId ?? []))
  return rows.map(({ id, at, byId, fields }) => ({
    id,
    at: at.toISOString(),
    by: (byId !== null && people.get(byId)) || null,
    fields: stored.parse(fields),
  }))
}
