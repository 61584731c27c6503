import type { z } from 'zod'
import type { importRecord as recordSchema, SourceFields } from '../core/api/sources.ts'
import { recordKeys } from '../core/source/recordKeys.ts'
import { prisma } from './client.ts'
import { columnsOf } from './columnsOf.ts'
import { findSameRecords } from './findSameRecords.ts'
import type { Stored } from './importSource.ts'
import { indexSource } from './indexSource.ts'
import { lockKeys, patient } from './locks.ts'
import { newId } from './newId.ts'

export type NewRecord = z.output<typeof recordSchema>['record']

const unknown: Omit<SourceFields, 'title'> = {
  authors: [],
  outlet: null,
  published: null,
  language: 'und',
  url: null,
  type: null,
  details: {},
}

/**
 * Stores a bibliographic record, a source without a text, unless a source with the same DOI, address,
 * or title and first author is there: also when two people send it at the same moment.
 */
export async function importRecord(
  { tags = [], ...given }: NewRecord,
  addedById: string | null,
): Promise<Stored> {
  const fields = { ...unknown, ...given }
  return prisma().$transaction(async (db) => {
    await lockKeys(db, recordKeys(fields))
    const [same] = await findSameRecords(db, [fields])
    if (same) return { id: same.id, duplicate: true, revised: false }
    const id = newId()
    await db.source.create({ data: { id, ...columnsOf(fields), tags, addedById } })
    await indexSource(db, { id, ...fields, revision: null })
    return { id, duplicate: false, revised: false }
  }, patient)
}
