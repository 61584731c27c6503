import { Readability } from '@mozilla/readability'
import type { LineFacts } from '../text/lineFacts.ts'
import { isElement } from './dom.ts'
import { blockAttribute, type PageBlock } from './pageBlock.ts'

/** Numbers of the blocks that Readability takes for the article; it changes the tree beyond use. */
export function readBody(
  document: Document,
  _blocks: readonly PageBlock[],
  _facts: readonly LineFacts[],
): ReadonlySet<number> {
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
