import type { SourceFields } from '../core/api/sources.ts'
import { recordKeys, sameRecord } from '../core/source/recordKeys.ts'
import { fieldsOf } from './fieldsOf.ts'
import type { Source } from './generated/client.ts'
import type { Db } from './locks.ts'

/** How many records are looked up in one query, and how many sources it may find. */
const atOnce = 200
const mostFound = 2000

type Same = Pick<Source, 'id' | 'title'> | null

/**
 * For each record a stored source with the same DOI, address, or title and first author: one in the
 * library before an archived one, the first that was stored; null when there is none.
 */
export async function findSameRecords(
  db: Pick<Db, '$queryRaw' | 'source'>,
  records: readonly SourceFields[],
): Promise<Same[]> {
  const same: Same[] = []
  for (let from = 0; from < records.length; from += atOnce)
    same.push(...(await lookUp(db, records.slice(from, from + atOnce))))
  return same
}

async function lookUp(
  db: Pick<Db, '$queryRaw' | 'source'>,
  records: readonly SourceFields[],
): Promise<Same[]> {
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM source WHERE keys && ${records.flatMap(recordKeys)}::text[]
    ORDER BY archived_at IS NOT NULL, created_at, id LIMIT ${mostFound}`
  const rows = await db.source.findMany({ where: { id: { in: found.map(({ id }) => id) } } })
  const byId = new Map(rows.map((row) => [row.id, row]))
  const byKey = new Map<string, Source[]>()
  for (const row of found.flatMap(({ id }) => byId.get(id) ?? []))
    for (const key of row.keys) byKey.set(key, [...(byKey.get(key) ?? []), row])
  return records.map(
    (fields) =>
      recordKeys(fields)
        .flatMap((key) => byKey.get(key) ?? [])
        .find((row) => sameRecord(fieldsOf(row), fields)) ?? null,
  )
}
