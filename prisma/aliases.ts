import type { Alias } from '../core/api/search.ts'
import { foldName } from '../core/search/widen.ts'
import { prisma } from './client.ts'
import type { NameAlias, Prisma } from './generated/client.ts'
import { newId } from './newId.ts'
import { summariesOf } from './people.ts'

/** What came of saving: the alias; why not: a spelling stands in another one, or all are the same. */
export type SavedAlias =
  | { readonly alias: Alias }
  | { readonly taken: string; readonly by: readonly string[] }
  | 'one-spelling'
  | 'unknown'

/** All aliases, in the order of their preferred spellings. */
export async function listAliases(): Promise<Alias[]> {
  const rows = await prisma().nameAlias.findMany()
  const aliases = await present(rows)
  return aliases.sort((a, b) => (a.names[0] ?? '').localeCompare(b.names[0] ?? '', 'en'))
}

export function addAlias(names: readonly string[], by: string, now: Date): Promise<SavedAlias> {
  return save(names, null, (db, spellings) =>
    db.nameAlias.create({
      data: { id: newId(), names: spellings, createdById: by, createdAt: now, changedAt: now },
    }),
  )
}

export function changeAlias(id: string, names: readonly string[], now: Date): Promise<SavedAlias> {
  return save(names, id, (db, spellings) =>
    db.nameAlias.update({ where: { id }, data: { names: spellings, changedAt: now } }),
  )
}

/** @returns whether there was one */
export async function removeAlias(id: string): Promise<boolean> {
  const { count } = await prisma().nameAlias.deleteMany({ where: { id } })
  return count === 1
}

async function save(
  given: readonly string[],
  id: string | null,
  write: (db: Prisma.TransactionClient, names: string[]) => Promise<NameAlias>,
): Promise<SavedAlias> {
  // A spelling that search would not tell from an earlier one adds nothing.
  const spellings = [...new Map(given.toReversed().map((name) => [foldName(name), name]))].reverse()
  const saved = await prisma().$transaction(
    async (db): Promise<Exclude<SavedAlias, { alias: Alias }> | NameAlias> => {
      // One at a time: two people may not give the same spelling to two aliases at once.
      await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('name_alias', 0))`
      const others = await db.nameAlias.findMany()
      if (id !== null && !others.some((other) => other.id === id)) return 'unknown'
      if (spellings.length < 2) return 'one-spelling'
      for (const other of others) {
        if (other.id === id) continue
        const folded = new Set(other.names.map(foldName))
        const taken = spellings.find(([name]) => folded.has(name))
        if (taken) return { taken: taken[1], by: other.names }
      }
      const names = spellings.map(([, name]) => name)
      return write(db, names)
    },
  )
  if (typeof saved === 'string' || 'taken' in saved) return saved
  const [alias] = await present([saved])
  return alias ? { alias } : 'unknown'
}

async function present(rows: readonly NameAlias[]): Promise<Alias[]> {
  const people = await summariesOf(rows.flatMap(({ createdById }) => createdById ?? []))
  return rows.map(({ id, names, createdById, changedAt }) => ({
    id,
    names,
    createdBy: (createdById !== null && people.get(createdById)) || null,
    changedAt: changedAt.toISOString(),
  }))
}
