import type { Pool } from 'pg'

/** What changes in a brief without a word in its document. */
export interface BriefFacts {
  readonly title: string
  readonly archived: boolean
  readonly citationStyle: string
  readonly citationLocale: string
}

export interface OpenBrief extends BriefFacts {
  readonly id: string
  /** Sequence number of the last update in the log. */
  readonly head: bigint
}

interface Row {
  id: string
  head: string
  title: string
  archived: boolean
  citation_style: string
  citation_locale: string
}

/** How these briefs stand, in one query; those that are gone are missing. */
export async function readOpenBriefs(pool: Pool, ids: readonly string[]): Promise<OpenBrief[]> {
  const { rows } = await pool.query<Row>(
    `SELECT id, head, title, archived_at IS NOT NULL AS archived, citation_style, citation_locale
     FROM brief WHERE id = ANY($1::text[])`,
    [ids],
  )
  return rows.map((row) => ({
    id: row.id,
    head: BigInt(row.head),
    title: row.title,
    archived: row.archived,
    citationStyle: row.citation_style,
    citationLocale: row.citation_locale,
  }))
}
