import type { Person } from '../core/access/roles.ts'
import type { SourceNote } from '../core/api/sources.ts'
import { prisma } from './client.ts'
import { newId } from './newId.ts'
import { summariesOf } from './people.ts'

/** Notes on a source that nobody took back, the latest first. */
export async function listNotes(sourceId: string): Promise<SourceNote[]> {
  const rows = await prisma().sourceNote.findMany({
    where: { sourceId, withdrawnAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  const people = await summariesOf(rows.map(({ byId }) => byId))
  return rows.map(({ id, text, byId, createdAt }) => ({
    id,
    text,
    by: people.get(byId) ?? null,
    createdAt: createdAt.toISOString(),
  }))
}

/** Null when there is no such source. */
export async function addNote(
  sourceId: string,
  text: string,
  by: Person,
): Promise<SourceNote | null> {
  const source = await prisma().source.findUnique({ where: { id: sourceId }, select: { id: true } })
  if (!source) return null
  const { id, createdAt } = await prisma().sourceNote.create({
    data: { id: newId(), sourceId, text, byId: by.id },
  })
  const { name, color } = by
  return { id, text, by: { id: by.id, name, color }, createdAt: createdAt.toISOString() }
}

/**
 * Takes a note back, for whoever wrote it or an owner. It is kept but no longer shown.
 * @returns whether there was such a note that this person may take back
 */
export async function withdrawNote(
  sourceId: string,
  id: string,
  by: Person,
  now: Date,
): Promise<boolean> {
  const { count } = await prisma().sourceNote.updateMany({
    where: { id, sourceId, withdrawnAt: null, ...(by.role !== 'owner' && { byId: by.id }) },
    data: { withdrawnAt: now },
  })
  return count > 0
}
