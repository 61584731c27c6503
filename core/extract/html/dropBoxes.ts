import { isBody } from '../text/classified.ts'
import type { JudgedBlock } from './judgedBlock.ts'

/** Share of the article's running words that one element must hold to say where the article is. */
const mostWords = 0.7

/** Words up to which a box inside or behind the text is one, and the share of the article it may have. */
const [longestBox, largestShare] = [40, 0.2]

/**
 * Where nearly all paragraphs stand side by side in one element, leaves out the odd ones that stand in
 * an element of their own inside it or behind it: offers, polls, notices.
 */
export function dropBoxes(blocks: readonly JudgedBlock[]): JudgedBlock[] {
  const running = (block: JudgedBlock) =>
    isBody(block) && block.kind === 'paragraph' && block.fact.words >= 8
  const words = new Map<number, number>()
  let total = 0
  for (const block of blocks.filter(running)) {
    words.set(block.block.parent, (words.get(block.block.parent) ?? 0) + block.fact.words)
    total += block.fact.words
  }
  const [main, most] = [...words].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])
  // A paragraph that holds its text itself has the element around it as its neighbour's.
  if (most < total * mostWords) return [...blocks]
  const own = (block: JudgedBlock) => block.block.parent === main
  const last = blocks.findLastIndex((block) => running(block) && own(block))
  if (blocks.filter((block) => running(block) && own(block)).length < 4) return [...blocks]
  const sizes = new Map<number, number>()
  for (const block of blocks)
    if (isBody(block))
      sizes.set(block.block.parent, (sizes.get(block.block.parent) ?? 0) + block.fact.words)
  return blocks.map((block, index) => {
    if (!isBody(block) || block.kind !== 'paragraph' || own(block)) return block
    if (block.block.tag === 'tr') return block
    const nested = block.block.path.includes(main)
    const held = sizes.get(block.block.parent) ?? 0
    const odd = (nested || index > last) && held <= longestBox && held <= total * largestShare
    return odd ? { ...block, kind: 'other', included: false } : block
  })
}
