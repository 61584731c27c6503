import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { type CitationItem, writeCitationItems } from '../../core/citation/citationItems.ts'
import { newCitationId } from './newCitationId.ts'

/**
 * Places a citation without a quotation where the caret last stood, behind what is selected, which
 * stays, and returns the focus there. Returns its id, or null where the document has no place for it.
 */
export function insertCitation(editor: Editor, items: readonly CitationItem[]): string | null {
  const { state, view } = editor
  const type = state.schema.nodes.citation
  const $end = state.doc.resolve(state.selection.to)
  const $at = $end.parent.inlineContent ? $end : TextSelection.near($end, -1).$to
  const index = $at.index()
  if (!type || !editor.isEditable || !$at.parent.canReplaceWith(index, index, type)) return null
  const id = newCitationId()
  const transaction = state.tr.insert(
    $at.pos,
    type.create({ id, items: writeCitationItems(items) }),
  )
  transaction.setSelection(TextSelection.create(transaction.doc, $at.pos + 1))
  view.dispatch(transaction.scrollIntoView())
  view.focus()
  return id
}
