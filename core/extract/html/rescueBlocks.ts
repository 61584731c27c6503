import type { BlockKind } from '../article.ts'
import { isBiography } from '../text/biography.ts'
import { isBody } from '../text/classified.ts'
import type { JudgedBlock, PageReading } from './judgedBlock.ts'
import { isInvitation } from './noise.ts'
import type { PageBlock, Region } from './pageBlock.ts'

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

/** Share of link words up to which a sentence is running text. */
const mostLinked = 0.35

/** Elements around a paragraph in which its neighbours may stand: builders wrap every paragraph. */
const nearest = 5

/** Elements around a post or a row of a table up to the paragraphs that it stands between. */
const aroundPost = 6

/** Words of an article up to which Readability may have seen only its beginning. */
const shortArticle = 150

/** Words from which a paragraph shows that a text runs on, and lines within which it comes. */
const [longParagraph, mostBetween] = [20, 3]

/**
 * Takes in what Readability lost: sentences without links beside at least two paragraphs of the article
 * or between two of them, posts and rows that stand between its paragraphs, and what runs on behind a short text.
 */
export function rescueBlocks(
  blocks: readonly JudgedBlock[],
  { kept, covering, authors }: Pick<PageReading, 'kept' | 'covering' | 'authors'>,
): JudgedBlock[] {
  const running = (block: JudgedBlock) => isBody(block) && (block.fact.sentence || block.fact.prose)
  const own = new Map<number, number>()
  const near = new Map<number, number>()
  const add = (counts: Map<number, number>, key: number) =>
    counts.set(key, (counts.get(key) ?? 0) + 1)
  let words = 0
  for (const block of blocks.filter(running)) {
    words += block.fact.words
    add(own, block.block.parent)
    for (const holder of block.block.path.slice(-nearest)) add(near, holder)
  }
  const first = blocks.findIndex(running)
  const last = blocks.findLastIndex(running)
  const runsOn = words < shortArticle ? runOn(blocks, last, covering) : last
  const depths = new Set(blocks.filter(running).map(({ block }) => block.path.length))
  const standsBetween = (path: readonly number[]) =>
    path.slice(-aroundPost).some((holder) => (own.get(holder) ?? 0) >= 2)
  const lost = (block: JudgedBlock, index: number): boolean => {
    const { path, linkShare, parent } = block.block
    const inside = index > first && index < last
    if (block.block.tag === 'tr')
      return inside && linkShare <= 0.5 && standsBetween(path) && !isApart(block, covering)
    if (block.block.regions.has('post'))
      return index > first && index <= last + mostBetween && linkShare <= 0.9 && standsBetween(path)
    if (!isPlain(block, covering) || isBiography(block.text, authors)) return false
    if (index > last && index <= runsOn) return true
    if ((own.get(parent) ?? 0) >= 2) return true
    return (
      inside &&
      block.block.tag === 'p' &&
      block.fact.sentence &&
      depths.has(path.length) &&
      path.slice(-nearest).some((holder) => (near.get(holder) ?? 0) >= 4)
    )
  }
  return blocks.map((block, index) => {
    if (block.included || block.elsewhere || block.kind !== 'other' || kept.has(block.block.id))
      return block
    return lost(block, index) ? { ...block, kind: kindOf(block.block), included: true } : block
  })
}

/** A sentence, not a line of the page. */
function isPlain(judged: JudgedBlock, covering: ReadonlySet<Region>): boolean {
  const { fact, block, text } = judged
  if (isApart(judged, covering)) return false
  if (!(fact.sentence || fact.prose) || block.linkShare > mostLinked || isInvitation(text))
    return false
  if (fact.furniture || fact.meta || fact.caption || fact.endHead || fact.asideHead) return false
  return true
}

/** Index of the last long paragraph that follows without a link, a heading or another part between. */
function runOn(
  blocks: readonly JudgedBlock[],
  last: number,
  covering: ReadonlySet<Region>,
): number {
  const before = new Set(blocks[last]?.block.path.slice(-nearest) ?? [])
  let end = last
  for (let index = last + 1; index <= end + mostBetween; index += 1) {
    const block = blocks[index]
    if (!block || block.block.linkShare > 0.5 || block.block.mark === 'heading') break
    if (block.elsewhere || block.fact.endHead || block.fact.asideHead) break
    if (!block.block.path.slice(0, -1).some((holder) => before.has(holder))) break
    if (isPlain(block, covering) && block.fact.prose && block.fact.words >= longParagraph)
      end = index
  }
  return end
}

function isApart({ block }: JudgedBlock, covering: ReadonlySet<Region>): boolean {
  return elsewhere.some((region) => block.regions.has(region) && !covering.has(region))
}

function kindOf({ mark, regions }: PageBlock): BlockKind {
  if (mark === 'quotation' || regions.has('post')) return 'quotation'
  if (mark === 'bullet' || mark === 'number') return 'listItem'
  return mark === 'heading' ? 'heading' : 'paragraph'
}
