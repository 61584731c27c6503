import type { SourceSummary } from '../api/sources.ts'

/** Where interface parts ask for sources that a brief cites; made by whoever may fetch them. */
export interface SourceLookup {
  /** The source; undefined while it is on its way, null when there is none. */
  source(id: string): SourceSummary | null | undefined
  /** Calls back whenever an answer changes. Returns what ends it. */
  subscribe(listener: () => void): () => void
}
