import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { AttrStep } from '@tiptap/pm/transform'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { isQuote } from '../../core/quote/quotesIn.ts'
import type { QuoteAttributes } from '../../core/schema/quoteAttributes.ts'

/** Meta of transactions that may change a quotation: new ids, alteration commands. */
export const quoteEdit = 'quoteEdit'

/** What others did, and undo, arrives from Yjs and is never refused: only flagged. */
export function isFromYjs(transaction: Transaction): boolean {
  return transaction.getMeta(ySyncPluginKey) !== undefined
}

/** Refuses edits within a quotation; whole quotations may be deleted, moved and marked. */
export function quoteLock(onRefused: (quote: QuoteAttributes) => void): Plugin {
  return new Plugin({
    key: new PluginKey('quoteLock'),
    filterTransaction(transaction) {
      if (!transaction.docChanged || transaction.getMeta(quoteEdit) || isFromYjs(transaction))
        return true
      const quote = editedQuote(transaction)
      if (quote) onRefused(quote.attrs as QuoteAttributes)
      return quote === null
    },
  })
}

/** The quotation that a transaction edits from within, or null. */
function editedQuote(transaction: Transaction): Node | null {
  for (const [index, step] of transaction.steps.entries()) {
    const doc = transaction.docs[index]
    if (!doc) continue
    if (step instanceof AttrStep) {
      const node = doc.nodeAt(step.pos)
      if (node && isQuote(node)) return node
      continue
    }
    let inside: Node | null = null
    step.getMap().forEach((from, to) => {
      // A range around a whole quotation begins and ends outside it.
      inside ??= [from, to].map((at) => doc.resolve(at).parent).find(isQuote) ?? null
    })
    if (inside) return inside
  }
  return null
}
