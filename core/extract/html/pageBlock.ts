import type { Line } from '../text/line.ts'

/** Where a block stands in the page, as far as tags, classes and ids say. */
export type Region =
  | 'navigation'
  | 'footer'
  | 'header'
  | 'aside'
  | 'promo'
  | 'related'
  | 'comments'
  | 'form'
  | 'byline'
  | 'figure'
  | 'deck'
  /** A post of a social network that the article shows. */
  | 'post'
  | 'hidden'

/** A run of text without a block inside, as it stands in the page. */
export interface PageBlock extends Line {
  /** Value of the attribute by which Readability's result is traced back to the block. */
  readonly id: number
  readonly regions: ReadonlySet<Region>
  /** Number of the element that holds it: blocks side by side share it. */
  readonly parent: number
  /** Numbers of all elements around it, the innermost last. */
  readonly path: readonly number[]
  /** Number of the outermost `<article>` around it; 0 outside of any. */
  readonly article: number
  /** Tag that holds the text, in lower case. */
  readonly tag: string
  /** Share of the text that is bold or italic, 0 to 1. */
  readonly stressed: number
  /** It stands in a box with a picture and few other words, or right behind a picture. */
  readonly pictured: 'box' | 'behind' | null
}

/** Attribute that numbers blocks in the tree. */
export const blockAttribute = 'data-block'
