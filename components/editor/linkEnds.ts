import { Extension } from '@tiptap/core'
import { type EditorState, Plugin } from '@tiptap/pm/state'

/** Text typed right behind a link is not part of it, as in every word processor. */
export const linkEnds = Extension.create({
  name: 'linkEnds',
  addProseMirrorPlugins: () => [linkEndsPlugin()],
})

export function linkEndsPlugin(): Plugin {
  return new Plugin({
    appendTransaction(transactions, _, state) {
      const moved = transactions.some((each) => each.selectionSet || each.docChanged)
      if (!moved || state.storedMarks || !isBehindLink(state)) return null
      const { link } = state.schema.marks
      const marks = state.selection.$from.marks().filter((mark) => mark.type !== link)
      return state.tr.setStoredMarks(marks)
    },
  })
}

function isBehindLink({ selection, schema }: EditorState): boolean {
  const { link } = schema.marks
  if (!selection.empty || !link) return false
  const { $from } = selection
  const before = link.isInSet($from.nodeBefore?.marks ?? [])
  return before !== undefined && !before.isInSet($from.nodeAfter?.marks ?? [])
}
