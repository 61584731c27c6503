import type { PersonSummary } from '../core/api/people.ts'
import { houseStylePrefix } from '../core/citation/styles.ts'
import { prisma } from './client.ts'
import { newId } from './newId.ts'
import { summariesOf } from './people.ts'
import { sha256 } from './sha256.ts'

/** A style of the house's own, as lists have it. `id` is what a brief names it by. */
export interface HouseStyleRow {
  readonly id: string
  readonly title: string
  readonly xml: string
  readonly addedBy: PersonSummary | null
}

/** All of them, by title. */
export async function listHouseStyles(): Promise<HouseStyleRow[]> {
  const rows = await prisma().houseStyle.findMany({ orderBy: [{ title: 'asc' }, { id: 'asc' }] })
  const people = await summariesOf(rows.flatMap(({ addedById }) => addedById ?? []))
  return rows.map(({ id, title, xml, addedById }) => ({
    id: houseStylePrefix + id,
    title,
    xml,
    addedBy: (addedById !== null && people.get(addedById)) || null,
  }))
}

/** The file of a house style; null when there is none of this id. */
export async function findHouseStyle(id: string): Promise<string | null> {
  const row = await prisma().houseStyle.findUnique({
    where: { id: rowId(id) },
    select: { xml: true },
  })
  return row?.xml ?? null
}

/** Stores a style; the same file is stored once. Returns its id. */
export async function addHouseStyle(title: string, xml: string, by: string): Promise<string> {
  const hash = sha256(xml)
  const { id } = await prisma().houseStyle.upsert({
    where: { hash },
    create: { id: newId(), title, xml, hash, addedById: by },
    update: {},
  })
  return houseStylePrefix + id
}

/** How many briefs are set in each style, archived ones too. */
export async function countStyles(): Promise<Map<string, number>> {
  const counts = await prisma().brief.groupBy({ by: ['citationStyle'], _count: true })
  return new Map(counts.map(({ citationStyle, _count }) => [citationStyle, _count]))
}

/** Removes a style that no brief is set in. */
export function removeHouseStyle(id: string): Promise<'removed' | 'used' | 'unknown'> {
  return prisma().$transaction(async (db) => {
    // Its row is held: whoever sets a brief in it meanwhile waits, and finds it gone.
    const held = await db.$queryRaw<unknown[]>`
      SELECT id FROM house_style WHERE id = ${rowId(id)} FOR UPDATE`
    if (held.length === 0) return 'unknown'
    if ((await db.brief.count({ where: { citationStyle: id } })) > 0) return 'used'
    await db.houseStyle.delete({ where: { id: rowId(id) } })
    return 'removed'
  })
}

const rowId = (id: string): string => id.slice(houseStylePrefix.length)
