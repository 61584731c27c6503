import type { Pool } from 'pg'
import { type BriefFacts, type BriefFactsRow, briefFacts, factsOf } from './briefFacts.ts'

export interface OpenBrief {
  readonly id: string
  /** Sequence number of the last update in the log. */
  readonly head: bigint
  readonly facts: BriefFacts
}

interface Row extends BriefFactsRow {
  id: string
  head: string
}

/** How these briefs stand, in one query; those that are gone are missing. */
export async function readOpenBriefs(pool: Pool, ids: readonly string[]): Promise<OpenBrief[]> {
  const { rows } = await pool.query<Row>(
    `SELECT brief.id, brief.head, ${briefFacts} FROM brief WHERE brief.id = ANY($1::text[])`,
    [ids],
  )
  return rows.map((row) => ({ id: row.id, head: BigInt(row.head), facts: factsOf(row) }))
}
