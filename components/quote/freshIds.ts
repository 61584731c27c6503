import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { isQuote, type PlacedQuote, quotesIn } from '../../core/quote/quotesIn.ts'
import { newQuoteId } from './newQuoteId.ts'
import { isFromYjs, quoteEdit } from './quoteLock.ts'

/**
 * Gives copies of quotations ids of their own; their provenance stays. A quotation that is moved
 * keeps its id.
 */
export function freshIds(): Plugin {
  return new Plugin({
    key: new PluginKey('freshIds'),
    appendTransaction(transactions, before, after) {
      if (!transactions.some((made) => made.docChanged) || transactions.some(isFromYjs)) return null
      if (quotesIn.sameIn(before.doc, after.doc)) return null
      const quotes = quotesIn(after.doc)
      const old = new Set(quotesIn(before.doc).map((quote) => quote.node))
      const keepers = new Map<string, PlacedQuote>()
      for (const quote of quotes) {
        const kept = keepers.get(quote.attributes.id)
        if (!kept || (old.has(quote.node) && !old.has(kept.node)))
          keepers.set(quote.attributes.id, quote)
      }
      const copies = quotes.filter(
        (quote) => !quote.attributes.id || keepers.get(quote.attributes.id) !== quote,
      )
      if (copies.length === 0) return null
      const transaction = after.tr.setMeta(quoteEdit, true)
      for (const { position } of copies) transaction.setNodeAttribute(position, 'id', newQuoteId())
      return transaction
    },
    props: {
      transformPasted(slice, view) {
        if (view.dragging?.move) return slice
        return new Slice(renew(slice.content), slice.openStart, slice.openEnd)
      },
    },
  })
}

function renew(content: Fragment): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => {
    if (isQuote(node))
      nodes.push(node.type.create({ ...node.attrs, id: newQuoteId() }, node.content, node.marks))
    else nodes.push(node.copy(renew(node.content)))
  })
  return Fragment.from(nodes)
}
