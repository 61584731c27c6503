import type { Run } from './runs.ts'

/** Where interface parts ask how a brief's citations read in its style. */
export interface CitationTexts {
  /** Whether the style cites in numbered notes or in the text. */
  readonly kind: 'note' | 'in-text'
  /** The note, or what stands in the text; undefined while it is being set. */
  text(id: string): readonly Run[] | undefined
  /** Calls back whenever an answer changes. Returns what ends it. */
  subscribe(listener: () => void): () => void
}
