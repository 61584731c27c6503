import { Plugin, PluginKey } from '@tiptap/pm/state'
import { quotesIn } from '../../core/quote/quotesIn.ts'
import { isFromYjs, quoteEdit } from './quoteLock.ts'

/**
 * Takes bold and the like off quotations as a whole. Yjs carries marks of text only, so that those
 * of a node would show on one screen and on no other.
 */
export function noNodeMarks(): Plugin {
  return new Plugin({
    key: new PluginKey('noNodeMarks'),
    appendTransaction(transactions, before, after) {
      if (!transactions.some((made) => made.docChanged) || transactions.some(isFromYjs)) return null
      if (quotesIn.sameIn(before.doc, after.doc)) return null
      const marked = quotesIn(after.doc).filter(({ node }) => node.marks.length > 0)
      if (marked.length === 0) return null
      const transaction = after.tr.setMeta(quoteEdit, true)
      for (const { node, position } of marked)
        for (const mark of node.marks) transaction.removeNodeMark(position, mark)
      return transaction
    },
  })
}
