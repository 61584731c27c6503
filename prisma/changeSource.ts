import type { z } from 'zod'
import type { changeSource as changeSchema } from '../core/api/sources.ts'
import { sourceFields } from '../core/api/sources.ts'
import { detailsOfItem, itemFromFields, suggestedType, typeOfItem } from '../core/citation/item.ts'
import { prisma } from './client.ts'
import { columnsOf } from './columnsOf.ts'
import { jsonValue } from './jsonValue.ts'
import { titlePosition } from './passages.ts'

type SourceChange = z.output<typeof changeSchema>

/**
 * Changes fields of a source, archives it or brings it back. The bibliographic item and the
 * title that search sees keep step. There is no way to delete a source: briefs may quote it.
 * @returns whether there is such a source
 */
export async function changeSource(id: string, change: SourceChange, now: Date): Promise<boolean> {
  const { archived, tags, ...given } = change
  return prisma().$transaction(async (db) => {
    // Two changes of different fields at once must not undo each other in the item.
    await db.$executeRaw`SELECT id FROM source WHERE id = ${id} FOR UPDATE`
    const row = await db.source.findUnique({ where: { id } })
    if (!row) return false
    const { title, authors, outlet, published, language, url, archivedAt } = row
    const columns = { title, authors, outlet, published, language, url }
    const type = typeOfItem(row.item)
    const before = {
      ...columns,
      // A type that was only suggested follows what suggested it.
      type: type === suggestedType(columns) ? null : type,
      details: detailsOfItem(row.item),
    }
    const fields = sourceFields.parse({ ...before, ...given })
    await db.source.update({
      where: { id },
      data: {
        ...columnsOf(fields),
        item: jsonValue(itemFromFields(fields)),
        ...(tags && { tags }),
        ...(archived !== undefined && { archivedAt: archived ? (archivedAt ?? now) : null }),
      },
    })
    if (fields.title !== title)
      await db.passage.updateMany({
        where: { sourceId: id, position: titlePosition },
        // The range, if it had one, is that of the old words.
        data: { text: fields.title, start: 0, end: 0 },
      })
    return true
  })
}
