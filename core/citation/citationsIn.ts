import type { Node } from '@tiptap/pm/model'
import { isQuote } from '../quote/quotesIn.ts'
import { placedIn } from '../schema/placedIn.ts'
import type { QuoteAttributes } from '../schema/quoteAttributes.ts'
import { type CitationItem, readCitationItems } from './citationItems.ts'
import { readLocator } from './locator.ts'

/** One reference within a citation, and whose words its source passes on. */
export interface Cite extends CitationItem {
  /** Who says the quoted words, and whom the source has them from; empty for its own. */
  readonly speaker: string
  readonly via: string
}

/** What carries one note number or one pair of brackets: a quotation, or a citation without one. */
export interface Citation {
  /** The node's id; where two nodes have the same, the later one's with its turn: `id/2`. */
  readonly id: string
  readonly cites: readonly Cite[]
}

/** A citation where it stands in a document. */
export interface PlacedCitation extends Citation {
  readonly node: Node
  /** Position before the node. */
  readonly position: number
}

const citingNodes = placedIn((block) => {
  const found: { node: Node; cites: readonly Cite[]; offset: number }[] = []
  const add = (node: Node, offset: number): boolean => {
    const cites = citesOf(node)
    if (cites && cites.length > 0) found.push({ node, offset, cites })
    return cites === null
  }
  // Positions within the block count from after its opening token.
  if (add(block, 0)) block.descendants((node, offset) => add(node, offset + 1))
  return found
})

/** A document's citations in order. Those without a source are none. */
export function citationsIn(doc: Node): PlacedCitation[] {
  const turns = new Map<string, number>()
  return citingNodes(doc).map(({ node, cites, position }) => {
    const own = String(node.attrs.id)
    const turn = (turns.get(own) ?? 0) + 1
    turns.set(own, turn)
    return { id: turn === 1 ? own : `${own}/${turn}`, cites, node, position }
  })
}

/** Whether both documents hold the very same citations in the same order, wherever they stand. */
export const sameCitationsIn = citingNodes.sameIn

/** Numbers of the notes, by citation, from 1: those that the style does not set in the text. */
export function noteNumbers(doc: Node): Map<string, number> {
  return new Map(citationsIn(doc).map(({ id }, index) => [id, index + 1]))
}

/** What each citing node cites, read once. */
const read = new WeakMap<Node, readonly Cite[]>()

/** What a node cites, the same list each time; null for a node that is no citation. */
export function citesOf(node: Node): readonly Cite[] | null {
  const before = read.get(node)
  if (before) return before
  const cites = readCites(node)
  if (cites) read.set(node, cites)
  return cites
}

function readCites(node: Node): readonly Cite[] | null {
  if (isQuote(node)) return [citeOfQuote(node.attrs as QuoteAttributes)]
  if (node.type.name !== 'citation') return null
  return readCitationItems(String(node.attrs.items)).map((item) => ({
    ...item,
    speaker: '',
    via: '',
  }))
}

function citeOfQuote(attributes: QuoteAttributes): Cite {
  const { source, speaker, via, citePrefix, citeSuffix, suppressAuthor } = attributes
  const place = readLocator(attributes.locator)
  // A place that no style knows a word for is said as it stands.
  const suffix = [place ? '' : attributes.locator, citeSuffix].filter(Boolean).join(', ')
  return {
    source,
    locator: place?.locator ?? '',
    label: place?.label ?? 'paragraph',
    prefix: citePrefix,
    suffix,
    suppressAuthor,
    speaker,
    via,
  }
}
