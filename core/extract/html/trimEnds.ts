import { isBody } from '../text/classified.ts'
import type { JudgedBlock } from './judgedBlock.ts'
import { isLinkedSentence } from './linkedSentence.ts'

/** Leaves out what stands before the first and behind the last sentence, except title and captions. */
export function trimEnds(blocks: readonly JudgedBlock[]): JudgedBlock[] {
  const sentence = (block: JudgedBlock) =>
    isBody(block) &&
    block.block.tag !== 'tr' &&
    (block.fact.sentence ||
      block.fact.prose ||
      block.fact.words >= 20 ||
      isLinkedSentence(block.block, block.fact))
  const first = blocks.findIndex(sentence)
  const last = blocks.findLastIndex(sentence)
  if (first < 0) return [...blocks]
  const lead = headOf(blocks, first)
  const end = tailOf(blocks, last)
  return blocks.map((block, index) => {
    if ((index >= lead && index <= end) || !block.included || block.kind === 'title') return block
    return {
      ...block,
      kind: block.kind === 'caption' ? 'caption' : 'other',
      included: block.kind === 'caption' && index < lead,
    }
  })
}

/** A heading right above the first sentence belongs to it. */
function headOf(blocks: readonly JudgedBlock[], first: number): number {
  let at = first
  while (at > 0) {
    const before = blocks[at - 1]
    if (!before?.included || (before.kind !== 'heading' && before.kind !== 'caption')) break
    at -= 1
  }
  return at
}

/** The list that the last sentences open belongs to them. */
function tailOf(blocks: readonly JudgedBlock[], last: number): number {
  let at = last
  while (at + 1 < blocks.length) {
    const next = blocks[at + 1]
    if (!next?.included) break
    if (!isItem(next) && !isNeighbour(blocks[last], next) && !headsList(blocks, at + 1)) break
    at += 1
  }
  return at
}

/** A heading right above a list of the article. */
function headsList(blocks: readonly JudgedBlock[], at: number): boolean {
  const [head, item] = [blocks[at], blocks[at + 1]]
  return head?.kind === 'heading' && item?.included === true && isItem(item)
}

function isItem({ kind, block }: JudgedBlock): boolean {
  return kind === 'listItem' || block.tag === 'tr' || block.regions.has('post')
}

/** A line of some length in the very element that holds the last sentence. */
function isNeighbour(sentence: JudgedBlock | undefined, next: JudgedBlock): boolean {
  return (
    sentence !== undefined &&
    next.block.parent === sentence.block.parent &&
    next.block.linkShare < 0.3 &&
    next.fact.words >= 4
  )
}
