import { prisma } from './client.ts'
import { storePrints } from './storePrints.ts'

/** Sources whose passages are read at once. */
const batch = 100

/**
 * Makes the prints of sources that were stored before there were any, batch by batch.
 * @returns their ids
 */
export async function derivePrints(): Promise<string[]> {
  const done: string[] = []
  let last = ''
  for (;;) {
    const rows = await prisma().$queryRaw<{ id: string; hash: string }[]>`
      SELECT s.id, s.current_revision AS hash FROM source s
        LEFT JOIN source_print p ON p.source_id = s.id
      WHERE s.id > ${last} AND p.source_id IS NULL AND s.current_revision IS NOT NULL
      ORDER BY s.id LIMIT ${batch}`
    if (rows.length === 0) return done
    const passages = await prisma().passage.findMany({
      where: { sourceId: { in: rows.map(({ id }) => id) } },
      select: { sourceId: true, kind: true, text: true },
    })
    const bySource = Map.groupBy(passages, ({ sourceId }) => sourceId)
    await storePrints(
      prisma(),
      rows.map((row) => ({ ...row, passages: bySource.get(row.id) ?? [] })),
    )
    done.push(...rows.map(({ id }) => id))
    last = done.at(-1) ?? last
  }
}
