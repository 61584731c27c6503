/** What changes in a brief without a word in its document. */
export interface BriefFacts {
  readonly title: string
  readonly status: string
  readonly approvedVersion: number | null
  readonly archived: boolean
  readonly citationStyle: string
  readonly citationLocale: string
}

export interface BriefFactsRow {
  title: string
  status: string
  approved_version: number | null
  archived: boolean
  citation_style: string
  citation_locale: string
}

/** What a query selects of `brief` for `factsOf`. */
export const briefFacts =
  'brief.title, brief.status, brief.approved_version, brief.archived_at IS NOT NULL AS archived, brief.citation_style, brief.citation_locale'

export function factsOf(row: BriefFactsRow): BriefFacts {
  return {
    title: row.title,
    status: row.status,
    approvedVersion: row.approved_version,
    archived: row.archived,
    citationStyle: row.citation_style,
    citationLocale: row.citation_locale,
  }
}
