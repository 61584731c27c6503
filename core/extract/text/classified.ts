import type { BlockKind } from '../article.ts'

/** A line with the part that it plays. `aside` marks what stands between two parts of the article. */
export interface Classified {
  readonly kind: BlockKind
  readonly text: string
  readonly included: boolean
  /** An empty paragraph stands before it. */
  readonly spaced: boolean
  /** It was marked up as a quotation. */
  readonly quoted: boolean
}

const body = new Set<BlockKind>(['paragraph', 'quotation', 'listItem'])

/** Whether a block is running text of the article. */
export function isBody(block: Pick<Classified, 'kind' | 'included'>): boolean {
  return block.included && body.has(block.kind)
}
