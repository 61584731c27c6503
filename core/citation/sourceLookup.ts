import type { SourceDetail, SourceSummary } from '../api/sources.ts'

/** A source as lists have it, with its CSL-JSON item. */
export type CitedRecord = SourceSummary & Pick<SourceDetail, 'item'>

/** Where interface parts ask for sources that a brief cites; made by whoever may fetch them. */
export interface SourceLookup {
  /** The source; undefined while it is on its way, null when there is none. */
  source(id: string): CitedRecord | null | undefined
  /** Calls back whenever an answer changes. Returns what ends it. */
  subscribe(listener: () => void): () => void
}
