import type { Person } from '../core/access/roles.ts'
import { type PutRuling, type Ruling, rulingKind } from '../core/api/rulings.ts'
import { prisma } from './client.ts'
import type { CheckRuling } from './generated/client.ts'
import { summariesOf } from './people.ts'

/** What was decided on findings of a brief's checks, the latest first. */
export async function listRulings(briefId: string): Promise<Ruling[]> {
  const rows = await prisma().checkRuling.findMany({
    where: { briefId },
    orderBy: [{ at: 'desc' }, { key: 'asc' }],
  })
  const people = await summariesOf(rows.flatMap(({ userId }) => userId ?? []))
  return rows.map((row) => present(row, people.get(row.userId ?? '') ?? null))
}

/** Decides on a finding, or decides anew. Null when there is no such brief. */
export async function putRuling(
  briefId: string,
  { key, ruling, reason }: PutRuling,
  by: Person,
  now: Date,
): Promise<Ruling | null> {
  const brief = await prisma().brief.findUnique({ where: { id: briefId }, select: { id: true } })
  if (!brief) return null
  const decided = { ruling, reason, userId: by.id, at: now }
  const row = await prisma().checkRuling.upsert({
    where: { briefId_key: { briefId, key } },
    create: { briefId, key, ...decided },
    update: decided,
  })
  return present(row, { id: by.id, name: by.name, color: by.color })
}

/** Takes a decision back: the finding is asked again. @returns whether there was one */
export async function removeRuling(briefId: string, key: string): Promise<boolean> {
  const { count } = await prisma().checkRuling.deleteMany({ where: { briefId, key } })
  return count === 1
}

function present({ key, ruling, reason, at }: CheckRuling, by: Ruling['by']): Ruling {
  return { key, ruling: rulingKind.parse(ruling), reason, by, at: at.toISOString() }
}
