import { type EditorState, NodeSelection } from '@tiptap/pm/state'
import { isQuote } from '../../core/quote/quotesIn.ts'
import type { QuoteAttributes } from '../../core/schema/quoteAttributes.ts'

/** The quotation that is selected as a whole, or null. */
export function selectedQuote({ selection }: EditorState): QuoteAttributes | null {
  if (!(selection instanceof NodeSelection) || !isQuote(selection.node)) return null
  return selection.node.attrs as QuoteAttributes
}
