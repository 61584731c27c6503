import type { Entry } from './CitationProcessor.ts'
import type { Citation } from './citationsIn.ts'
import type { CitedItem } from './citedItem.ts'
import type { Run } from './runs.ts'

/** What the page tells the worker that sets citations: the brief as it stands. */
export interface CitationRequest {
  /** Goes up by one with each request; the answer has it too. */
  readonly turn: number
  readonly style: string
  readonly locale: string
  readonly citations: readonly Citation[]
  /** Items of sources that the worker does not have yet, or has otherwise. */
  readonly items: readonly (readonly [source: string, item: CitedItem])[]
}

/** What it answers: first the citations that changed, the bibliography when there is a pause. */
export type CitationAnswer =
  | {
      readonly turn: number
      readonly kind: 'note' | 'in-text'
      /** The texts are those of another style than before: the others are void. */
      readonly anew: boolean
      readonly changed: readonly (readonly [id: string, runs: readonly Run[]])[]
      readonly removed: readonly string[]
    }
  | { readonly turn: number; readonly bibliography: readonly Entry[] }
  | { readonly turn: number; readonly trouble: string }
