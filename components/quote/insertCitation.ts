import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { writeCitationItems } from '../../core/citation/citationItems.ts'
import { newQuoteId } from './newQuoteId.ts'

/**
 * Cites a source at the caret without quoting it, and returns the focus there, after the citation.
 * `locator` is a passage's (`para. 4`). False where the document has no place for it.
 */
export function insertCitation(editor: Editor, source: string, locator: string): boolean {
  const { state, view } = editor
  const type = state.schema.nodes.citation
  const $end = state.doc.resolve(state.selection.to)
  const $at = $end.parent.inlineContent ? $end : TextSelection.near($end, -1).$to
  const index = $at.index()
  if (!type || !editor.isEditable || !$at.parent.canReplaceWith(index, index, type)) return false
  const items = writeCitationItems([
    {
      source,
      locator: paragraphsOf(locator),
      label: 'paragraph',
      prefix: '',
      suffix: '',
      suppressAuthor: false,
    },
  ])
  const node = type.create({ id: newQuoteId(), items })
  const transaction = state.tr.insert($at.pos, node)
  const after = TextSelection.create(transaction.doc, $at.pos + node.nodeSize)
  view.dispatch(transaction.setSelection(after).scrollIntoView())
  view.focus()
  return true
}

/** `4` of `para. 4`, `4–6` of `paras. 4–6`; other places have no number to cite. */
function paragraphsOf(locator: string): string {
  return /^paras?\. (.+)$/.exec(locator)?.[1] ?? ''
}
