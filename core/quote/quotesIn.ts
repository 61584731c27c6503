import type { Node } from '@tiptap/pm/model'
import { type FoundAt, placedIn } from '../schema/placedIn.ts'
import type { QuoteAttributes } from '../schema/quoteAttributes.ts'
import type { TextRange } from './sentences.ts'

/** A quotation where it stands in a document. */
export interface PlacedQuote {
  readonly attributes: QuoteAttributes
  /** Its words as they stand in the brief. */
  readonly content: string
  /** Its words in italics, UTF-16 units within `content`. */
  readonly emphasis: readonly TextRange[]
  readonly block: boolean
  readonly node: Node
  /** Position before the node. */
  readonly position: number
}

/** Whether a node is a quotation tied to a source, inline or as a block. */
export function isQuote(node: Node): boolean {
  return node.type.name === 'quote' || node.type.name === 'quoteBlock'
}

type FoundQuote = Omit<PlacedQuote, 'position'> & FoundAt

/** The document's quotations in order. */
export const quotesIn = placedIn((block): readonly FoundQuote[] => {
  const found: FoundQuote[] = []
  const add = (node: Node, offset: number) => {
    if (!isQuote(node)) return !node.isTextblock || node.childCount > 0
    const attributes = node.attrs as QuoteAttributes
    const block = node.type.name === 'quoteBlock'
    const emphasis = emphasisIn(node)
    found.push({ attributes, content: node.textContent, emphasis, block, node, offset })
    return false
  }
  // Positions within the block count from after its opening token.
  if (add(block, 0)) block.descendants((node, offset) => add(node, offset + 1))
  return found
})

/** Where a quotation is set in italics: ranges of its content, those that touch as one. */
export function emphasisIn(quote: Node): readonly TextRange[] {
  const ranges: { start: number; end: number }[] = []
  quote.forEach((child, start) => {
    if (!child.marks.some((mark) => mark.type.name === 'italic')) return
    const end = start + child.nodeSize
    const last = ranges.at(-1)
    if (last?.end === start) last.end = end
    else ranges.push({ start, end })
  })
  return ranges
}
