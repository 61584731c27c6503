import type { Node } from '@tiptap/pm/model'
import { readCitationItems } from '../citation/citationItems.ts'
import { isQuote } from '../quote/quotesIn.ts'
import { type FoundAt, placedIn } from '../schema/placedIn.ts'
import { gap } from './words.ts'

/** Sources that are cited at a place of a text block. */
export interface CitedAt {
  readonly at: number
  readonly sources: readonly string[]
}

/** The author's own words in a text block. What is quoted or cited counts as a gap of its width. */
export interface ProseText {
  /** Offsets are positions within the block: UTF-16 units. */
  readonly text: string
  /** Quotations and citations in the block, in order. */
  readonly cited: readonly CitedAt[]
  readonly node: Node
}

/** Such words where they stand in a document. */
export interface ProseBlock extends ProseText {
  /** Position of the block's first character in the document. */
  readonly position: number
}

/** The document's text blocks in order; quotations that stand as a block are none. */
export const proseIn = placedIn((block): readonly (ProseText & FoundAt)[] => {
  const found: (ProseText & FoundAt)[] = []
  const add = (node: Node, offset: number) => {
    if (isQuote(node)) return false
    if (node.isTextblock) found.push({ ...read(node), node, offset: offset + 1 })
    return !node.isTextblock
  }
  if (add(block, 0)) block.descendants((node, offset) => add(node, offset + 1))
  return found
})

function read(block: Node): Omit<ProseText, 'node'> {
  let text = ''
  const cited: CitedAt[] = []
  block.forEach((child, at) => {
    if (child.isText) text += child.text ?? ''
    else {
      if (isQuote(child)) cited.push({ at, sources: [String(child.attrs.source)] })
      if (child.type.name === 'citation')
        cited.push({
          at,
          sources: readCitationItems(String(child.attrs.items)).map((item) => item.source),
        })
      text += child.type.name === 'hardBreak' ? '\n' : gap.repeat(child.nodeSize)
    }
  })
  return { text, cited }
}
