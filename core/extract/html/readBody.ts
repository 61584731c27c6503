import { Readability } from '@mozilla/readability'
import { classifyLines } from '../text/classifyLines.ts'
import type { LineFacts } from '../text/lineFacts.ts'
import { isElement } from './dom.ts'
import { blockAttribute, type PageBlock } from './pageBlock.ts'

/** Elements beyond which Readability takes minutes; the largest pages that were measured have 9,000. */
const mostElements = 15_000

/**
 * Numbers of the blocks that Readability takes for the article; it changes the tree beyond use. Where
 * it finds hardly any text, or there is too much of a page for it, the lines are judged as a text dump's.
 */
export function readBody(
  document: Document,
  blocks: readonly PageBlock[],
  facts: readonly LineFacts[],
  titleIndex: number,
): ReadonlySet<number> {
  const whole = facts.reduce((sum, fact) => sum + (fact.prose ? fact.words : 0), 0)
  if (document.querySelectorAll('*').length <= mostElements) {
    const kept = byReadability(document)
    const words = facts.reduce(
      (sum, fact, index) =>
        sum + (fact.prose && kept.has(blocks[index]?.id ?? -1) ? fact.words : 0),
      0,
    )
    if (words >= Math.min(whole * 0.15, 60) && kept.size > 0) return kept
  }
  const lines = classifyLines(facts, titleIndex, [])
  return new Set(blocks.filter((_, index) => lines[index]?.included).map((block) => block.id))
}

function byReadability(document: Document): ReadonlySet<number> {
  const kept = new Set<number>()
  const collect = (node: Node) => {
    if (!isElement(node)) return ''
    for (const element of node.querySelectorAll(`[${blockAttribute}]`))
      kept.add(Number(element.getAttribute(blockAttribute)))
    return ''
  }
  // Structured data and the language are read elsewhere and with more tolerance.
  new Readability(document, { serializer: collect, disableJSONLD: true }).parse()
  return kept
}
