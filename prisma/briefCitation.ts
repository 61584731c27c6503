import { z } from 'zod'
import type { CitedItem } from '../core/citation/citedItem.ts'
import { bundledStyle, houseStylePrefix } from '../core/citation/styles.ts'
import { prisma } from './client.ts'

/** What a brief's citations are set in. */
export interface BriefCitation {
  readonly citationStyle: string
  readonly citationLocale: string
}

/** Null when there is no such brief. */
export function citationOf(briefId: string): Promise<BriefCitation | null> {
  return prisma().brief.findUnique({
    where: { id: briefId },
    select: { citationStyle: true, citationLocale: true },
  })
}

/** Sets a brief in a style and a language. Says what there is not. */
export function setCitation(
  briefId: string,
  {
    citationStyle,
    citationLocale,
  }: { citationStyle?: string | undefined; citationLocale?: string | undefined },
): Promise<'set' | 'no style' | 'no brief'> {
  return prisma().$transaction(async (db) => {
    if (citationStyle?.startsWith(houseStylePrefix)) {
      const id = citationStyle.slice(houseStylePrefix.length)
      // Held, so that it is not removed before this is done.
      const held = await db.$queryRaw<unknown[]>`
        SELECT id FROM house_style WHERE id = ${id} FOR SHARE`
      if (held.length === 0) return 'no style'
    } else if (citationStyle !== undefined && !bundledStyle(citationStyle)) return 'no style'
    const { count } = await db.brief.updateMany({
      where: { id: briefId },
      data: {
        ...(citationStyle !== undefined && { citationStyle }),
        ...(citationLocale !== undefined && { citationLocale }),
      },
    })
    return count === 0 ? 'no brief' : 'set'
  })
}

const storedItem = z.record(z.string(), z.unknown())

/** The CSL-JSON items of sources; those that there are not are missing. */
export async function itemsOf(sources: readonly string[]): Promise<Map<string, CitedItem>> {
  const rows = await prisma().source.findMany({
    where: { id: { in: [...new Set(sources)] } },
    select: { id: true, item: true },
  })
  return new Map(rows.map(({ id, item }) => [id, storedItem.parse(item)]))
}
