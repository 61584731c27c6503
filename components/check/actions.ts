import type { Finding } from '../../core/api/check.ts'
import type { PassageRange } from '../../core/schema/quoteAttributes.ts'

/** Uncited words and the passage that they repeat. */
export interface UncitedPlace {
  /** Positions in the document. */
  readonly start: number
  readonly end: number
  /** What stood there: it may have moved since. */
  readonly words: string
  readonly passage: PassageRange
}

/** What the checks can do to the brief and the desk around it; made by the editor. */
export interface CheckActions {
  /** Cites the passage behind the words. */
  cite(place: UncitedPlace): Promise<void>
  /** Turns the words into a quotation of the passage. */
  quote(place: UncitedPlace): Promise<void>
  /** Does either to the words of a finding. */
  place(finding: Finding, action: 'cite' | 'quote'): Promise<void>
  /** Gives a quotation the source's words back. */
  restore(quote: string): void
  /** Goes to the words, the block or the quotation. */
  jump(finding: Finding): void
  /** Opens a source at a passage. */
  open(passage: PassageRange): void
  /** Back to the caret. */
  leave(): void
}
