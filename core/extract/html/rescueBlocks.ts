import { isBiography } from '../text/biography.ts'
import { isBody } from '../text/classified.ts'
import type { JudgedBlock, PageReading } from './judgedBlock.ts'
import { isInvitation } from './noise.ts'
import type { Region } from './pageBlock.ts'

const elsewhere: readonly Region[] = [
  'navigation',
  'footer',
  'header',
  'aside',
  'promo',
  'related',
  'comments',
  'form',
  'byline',
  'figure',
  'hidden',
]

/**
 * Takes in what Readability lost: sentences without links that stand side by side with at least two
 * paragraphs of the article.
 */
export function rescueBlocks(
  blocks: readonly JudgedBlock[],
  { kept, covering, authors }: Pick<PageReading, 'kept' | 'covering' | 'authors'>,
): JudgedBlock[] {
  const own = new Map<number, number>()
  for (const block of blocks)
    if (isBody(block) && block.fact.sentence)
      own.set(block.block.parent, (own.get(block.block.parent) ?? 0) + 1)
  return blocks.map((block) => {
    const { fact } = block
    if (block.included || block.elsewhere || block.kind !== 'other' || kept.has(block.block.id))
      return block
    if ((own.get(block.block.parent) ?? 0) < 2) return block
    if (!(fact.sentence || fact.prose) || block.block.linkShare > 0.2) return block
    if (isBiography(block.text, authors) || isInvitation(block.text)) return block
    if (fact.furniture || fact.meta || fact.caption || fact.endHead || fact.asideHead) return block
    if (elsewhere.some((region) => block.block.regions.has(region) && !covering.has(region)))
      return block
    const kind =
      block.block.mark === 'quotation'
        ? 'quotation'
        : block.block.mark === 'bullet' || block.block.mark === 'number'
          ? 'listItem'
          : block.block.mark === 'heading'
            ? 'heading'
            : 'paragraph'
    return { ...block, kind, included: true }
  })
}
