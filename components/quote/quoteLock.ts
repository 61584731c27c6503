import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { AttrStep } from '@tiptap/pm/transform'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { isQuote } from '../../core/quote/quotesIn.ts'

/** Meta of transactions that may change a quotation: new ids, alteration commands. */
export const quoteEdit = 'quoteEdit'

export const refusal =
  'Quoted words stay as published. Delete the whole quotation, or quote other words from the source.'

/** What others did, and undo, arrives from Yjs and is never refused: only flagged. */
export function isFromYjs(transaction: Transaction): boolean {
  return transaction.getMeta(ySyncPluginKey) !== undefined
}

/** Refuses edits within a quotation; whole quotations may be deleted, moved and marked. */
export function quoteLock(onRefused: (message: string) => void): Plugin {
  return new Plugin({
    key: new PluginKey('quoteLock'),
    filterTransaction(transaction) {
      if (!transaction.docChanged || transaction.getMeta(quoteEdit) || isFromYjs(transaction))
        return true
      if (!editsQuote(transaction)) return true
      onRefused(refusal)
      return false
    },
  })
}

function editsQuote(transaction: Transaction): boolean {
  return transaction.steps.some((step, index) => {
    const doc = transaction.docs[index]
    if (!doc) return false
    if (step instanceof AttrStep) {
      const node = doc.nodeAt(step.pos)
      return node !== null && isQuote(node)
    }
    let inside = false
    step.getMap().forEach((from, to) => {
      // A range around a whole quotation begins and ends outside it.
      if (isQuote(doc.resolve(from).parent) || isQuote(doc.resolve(to).parent)) inside = true
    })
    return inside
  })
}
