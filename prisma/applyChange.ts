import type { SourceFields } from '../core/api/sources.ts'
import { sourceFields } from '../core/api/sources.ts'
import { columnsOf } from './columnsOf.ts'
import { fieldsOf } from './fieldsOf.ts'
import type { Source } from './generated/client.ts'
import { jsonValue } from './jsonValue.ts'
import type { Db } from './locks.ts'
import { newId } from './newId.ts'

/** What may change about a source: its fields, and what it is in the library. */
export interface Change extends Partial<SourceFields> {
  readonly tags?: readonly string[] | undefined
  readonly archived?: boolean | undefined
  /** Hash of the text that readers see first. */
  readonly revision?: string | undefined
}

/** Who changes it (null: the command line or the server itself), and when. */
export interface ChangedBy {
  readonly byId: string | null
  readonly now: Date
}

interface Applied {
  readonly fields: SourceFields
  /** Names of the fields that changed. */
  readonly changed: readonly string[]
}

/**
 * Changes a locked row and notes what really changed, with what stood there before. The item and what
 * it is recognised by keep step; whoever calls this sees to search and to the cluster, which is to be
 * found anew when the text or `archived` changed.
 */
export async function applyChange(
  db: Db,
  row: Source,
  change: Change,
  { byId, now }: ChangedBy,
): Promise<Applied> {
  const { tags = row.tags, archived, revision = row.currentRevision, ...given } = change
  const own = fieldsOf(row)
  const fields = sourceFields.parse({ ...own, ...given })
  const archivedAt =
    archived === undefined ? row.archivedAt : archived ? (row.archivedAt ?? now) : null
  const columns = {
    ...columnsOf(fields),
    tags: [...tags],
    archivedAt,
    currentRevision: revision,
    // See clusterSource.ts.
    ...((revision !== row.currentRevision || archived !== undefined) && { bands: [] }),
  }
  const before = comparable(row)
  const after = comparable({ ...row, ...columns, item: columns.item as Source['item'] })
  const changed = Object.keys(before)
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }))
  if (changed.length === 0) return { fields, changed: [] }
  await db.source.update({ where: { id: row.id }, data: columns })
  await db.sourceChange.create({
    data: { id: newId(), sourceId: row.id, at: now, byId, fields: jsonValue(changed) },
  })
  return { fields, changed: changed.map(({ field }) => field) }
}

function comparable(row: Source): Record<string, unknown> {
  return {
    ...fieldsOf(row),
    tags: row.tags,
    archived: row.archivedAt !== null,
    revision: row.currentRevision,
  }
}
