import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { Revision } from '../../../core/api/sources.ts'
import { type Drift, retie } from '../../../core/quote/drift.ts'
import type { QuoteAttributes } from '../../../core/schema/quoteAttributes.ts'
import { quoteEdit } from '../quoteLock.ts'

type Placed = { readonly node: Node; readonly position: number }

/**
 * Ties a quotation to its passage in a later text; where that says other words, the quotation takes
 * them. Only what differs is replaced, so that comments and colleagues' carets on the rest stay. Null
 * when the quotation is no longer there, or nothing is to be tied to.
 */
export function updateQuote(
  state: EditorState,
  { node, position }: Placed,
  current: Revision,
  drift: Drift,
): Transaction | null {
  if (state.doc.nodeAt(position) !== node || drift.status === 'gone') return null
  const before = node.attrs as QuoteAttributes
  const after = retie(before, current.hash, current, drift)
  if (!after) return null
  const transaction = state.tr.setMeta(quoteEdit, true)
  if (drift.status === 'changed') replaceWords(transaction, node, position + 1, after.exact)
  for (const name of Object.keys(after) as (keyof QuoteAttributes)[])
    if (after[name] !== before[name]) transaction.setNodeAttribute(position, name, after[name])
  return transaction
}

/** Takes the whole quotation out; null when it is no longer there. */
export function removeQuote(state: EditorState, { node, position }: Placed): Transaction | null {
  if (state.doc.nodeAt(position) !== node) return null
  return state.tr.setMeta(quoteEdit, true).delete(position, position + node.nodeSize)
}

function replaceWords(transaction: Transaction, quote: Node, from: number, words: string): void {
  const old = quote.textContent
  let head = 0
  while (head < old.length && head < words.length && old[head] === words[head]) head++
  let tail = 0
  const most = Math.min(old.length, words.length) - head
  while (tail < most && old.at(-1 - tail) === words.at(-1 - tail)) tail++
  transaction.insertText(
    words.slice(head, words.length - tail),
    from + head,
    from + old.length - tail,
  )
}
