import { isBody } from '../text/classified.ts'
import type { JudgedBlock } from './judgedBlock.ts'
import type { Region } from './pageBlock.ts'

/** Blocks below the title within which a deck and a byline stand. */
const deepestByline = 14

/** Words up to which a deck goes. */
const longestDeck = 80

/** Leaves out the sum-up between headline and byline: it is the desk's, not the article's. */
export function withoutDeck(
  blocks: readonly JudgedBlock[],
  covering: ReadonlySet<Region>,
): JudgedBlock[] {
  const title = blocks.findIndex((block) => block.kind === 'title')
  const prose = blocks.filter((block) => isBody(block) && block.fact.prose).length
  if (title < 0 || prose < 4) return [...blocks]
  const head = blocks.slice(title + 1, title + 1 + deepestByline)
  const byline = head.findIndex(
    ({ fact, block, included }) =>
      !included && fact.meta !== null && block.linkShare < 1.1 && !block.regions.has('related'),
  )
  const before = head.slice(0, Math.max(0, byline)).filter(isBody)
  const named = before.some(({ block }) => block.regions.has('deck'))
  const short =
    before.length <= (named ? 2 : 1) && before.every(({ fact }) => fact.words <= longestDeck)
  const first = blocks.findIndex((block, index) => index > title && isBody(block))
  return blocks.map((block, index) => {
    if (!block.included || index <= title || block.fact.words > longestDeck) return block
    const above = byline >= 0 && short && index < title + 1 + byline
    const stated = index === first && block.block.regions.has('deck') && !covering.has('deck')
    const heading = block.kind === 'heading' && index < first && above
    return (above && isBody(block)) || stated || heading
      ? { ...block, kind: 'other', included: false }
      : block
  })
}
