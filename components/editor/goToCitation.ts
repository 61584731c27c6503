import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { citationsIn } from '../../core/citation/citationsIn.ts'

/** Selects the quotation or citation of this id in the text and shows it. */
export function goToCitation(editor: Editor, id: string): void {
  const { state, view } = editor
  const found = citationsIn(state.doc).find((citation) => citation.id === id)
  if (!found) return
  const selection = NodeSelection.create(state.doc, found.position)
  view.dispatch(state.tr.setSelection(selection).scrollIntoView())
  view.focus()
}

/** Goes to a citation's note under the text. */
export function showNote(id: string): void {
  const note = document.getElementById(`note-${id}`)
  note?.scrollIntoView({ block: 'center' })
  note?.focus({ preventScroll: true })
}
