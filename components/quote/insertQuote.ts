import type { Editor } from '@tiptap/core'
import type { QuoteAttributes } from '../../core/schema/quoteAttributes.ts'
import { newQuoteId } from './newQuoteId.ts'
import { placeBlock, placeInline } from './placeQuote.ts'

/**
 * Places a quotation where the caret last stood in the brief, also when the focus is elsewhere, and
 * returns the focus there, after the quotation. Nothing that is selected is replaced. Returns the
 * quotation's id, or null where the document has no place for it.
 */
export function insertQuote(
  editor: Editor,
  passage: Omit<QuoteAttributes, 'id'>,
  look: 'inline' | 'block',
): string | null {
  const id = newQuoteId()
  const attributes: QuoteAttributes = { ...passage, id }
  const { state } = editor
  const place = look === 'inline' ? placeInline : placeBlock
  const transaction = place(state, attributes) ?? placeBlock(state, attributes)
  if (!transaction || !editor.isEditable) return null
  editor.view.dispatch(transaction.scrollIntoView())
  editor.view.focus()
  return id
}
