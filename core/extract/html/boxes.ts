import type { LineFacts } from '../text/lineFacts.ts'
import type { PageBlock } from './pageBlock.ts'

/** Headings of boxes in which a site speaks for itself, beside those that text dumps know. */
const boxHead =
  /^\W{0,3}(?:while you[’']re here|help us|support (?:us|our|independent|the)|before you go|thank you for reading|get .{0,60}\binbox|written by\b|more from\b|updates? to this page|is this page useful|sign up|subscribe|newsletter|vos données|cookies?\b|التعليقات|تعليقات|اقرأ أيضا|مواضيع ذات صلة|комментарии|читайте также|comentários|reacties|komentarze|nello stesso numero)/iu

/**
 * Numbers of the elements that are boxes: the first words in them say so ("Related stories",
 * "Comments", "While you're here"), and they do not hold the title or most of the page.
 */
export function boxesOf(
  blocks: readonly PageBlock[],
  facts: readonly LineFacts[],
  titleIndex: number,
): ReadonlySet<number> {
  const total = facts.reduce((sum, fact) => sum + fact.words, 0)
  const words = new Map<number, number>()
  const first = new Map<number, number>()
  for (const [index, block] of blocks.entries())
    for (const holder of block.path) {
      words.set(holder, (words.get(holder) ?? 0) + (facts[index]?.words ?? 0))
      if (!first.has(holder)) first.set(holder, index)
    }
  const around = new Set(blocks[titleIndex]?.path ?? [])
  const boxes = new Set<number>()
  for (const [holder, index] of first) {
    const [block, fact] = [blocks[index], facts[index]]
    if (!block || !fact || around.has(holder) || (words.get(holder) ?? 0) > total * 0.4) continue
    const opens = fact.words <= 12 && (block.mark === 'heading' || !fact.sentence)
    if (opens && (fact.asideHead || fact.endHead || boxHead.test(block.text))) boxes.add(holder)
  }
  return boxes
}

/** Number of the `<article>` that the page is about; null where that does not tell blocks apart. */
export function homeArticle(
  blocks: readonly PageBlock[],
  facts: readonly LineFacts[],
  titleIndex: number,
): number | null {
  const home = blocks[titleIndex]?.article ?? 0
  if (home === 0) return null
  let prose = 0
  for (const [index, block] of blocks.entries())
    if (block.article === home && facts[index]?.prose) prose += 1
  return prose >= 3 ? home : null
}
