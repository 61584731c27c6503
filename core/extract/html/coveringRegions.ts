import { countWords } from '../text/features.ts'
import type { PageBlock, Region } from './pageBlock.ts'

/** Share of the kept running text from which a region says nothing: it holds the article itself. */
const most = 0.25

/** The same for an offer: its words may be many where the article behind it is cut short. */
const mostOffered = 0.5

/** Regions that most of the article stands in, such as a page whose whole body is class "menu-open". */
export function coveringRegions(
  blocks: readonly PageBlock[],
  kept: ReadonlySet<number>,
): ReadonlySet<Region> {
  const words = new Map<Region, number>()
  let total = 0
  for (const block of blocks) {
    if (!kept.has(block.id) || block.linkShare > 0.5) continue
    const count = countWords(block.text)
    if (count < 6) continue
    total += count
    for (const region of block.regions) words.set(region, (words.get(region) ?? 0) + count)
  }
  return new Set(
    [...words]
      .filter(([region, count]) => count > total * (region === 'promo' ? mostOffered : most))
      .map(([region]) => region),
  )
}
