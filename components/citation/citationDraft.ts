import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import {
  type CitationItem,
  readCitationItems,
  writeCitationItems,
} from '../../core/citation/citationItems.ts'
import { readLocator, writeLocator } from '../../core/citation/locator.ts'
import { isQuote } from '../../core/quote/quotesIn.ts'
import type { QuoteAttributes } from '../../core/schema/quoteAttributes.ts'
import type { CitationDraft } from './CitationEditor.tsx'

/** A citing node where it stands: a citation, or a quotation with its own. */
export interface CitingNode {
  readonly node: Node
  readonly position: number
}

/** The quotation or citation of this id; null when there is none any more. */
export function findCiting(editor: Editor, id: string): CitingNode | null {
  let found: CitingNode | null = null
  editor.state.doc.descendants((node, position) => {
    const cites = isQuote(node) || node.type.name === 'citation'
    if (!found && cites && node.attrs.id === id) found = { node, position }
    return found === null
  })
  return found
}

/** What a citing node says, to be changed. */
export function draftOf(node: Node): CitationDraft {
  if (!isQuote(node)) return { items: readCitationItems(String(node.attrs.items)), chain: null }
  const quote = node.attrs as QuoteAttributes
  const place = readLocator(quote.locator)
  const item: CitationItem = {
    source: quote.source,
    label: place?.label ?? 'paragraph',
    locator: place?.locator ?? quote.locator,
    prefix: quote.citePrefix,
    suffix: quote.citeSuffix,
    suppressAuthor: quote.suppressAuthor,
  }
  return { items: [item], chain: { speaker: quote.speaker, via: quote.via } }
}

/** The attributes with which a node says this. */
export function attributesOf(node: Node, { items, chain }: CitationDraft): Record<string, unknown> {
  if (!chain) return { ...node.attrs, items: writeCitationItems(items.map(trimmed)) }
  const [item] = items
  if (!item) return node.attrs
  const { locator, label, prefix, suffix, suppressAuthor } = trimmed(item)
  // A place that was none of ours, as “chapter 3”, stays as it was written.
  const kept = locator === node.attrs.locator
  return {
    ...node.attrs,
    locator: kept ? locator : writeLocator({ label, locator }),
    citePrefix: prefix,
    citeSuffix: suffix,
    suppressAuthor,
    speaker: chain.speaker.trim(),
    via: chain.via.trim(),
  }
}

const trimmed = (item: CitationItem): CitationItem => ({
  ...item,
  locator: item.locator.trim(),
  prefix: item.prefix.trim(),
  suffix: item.suffix.trim(),
})
