import type { BlockKind } from '../article.ts'

/** A block of a file that says by its layout or its styles what its text is. */
export interface StyledBlock {
  /** `other` for notes and whatever else is no part of the running text. */
  readonly kind: BlockKind
  readonly text: string
}
