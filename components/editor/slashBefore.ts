import type { EditorState } from '@tiptap/pm/state'

export interface Slash {
  /** Where the slash is, in ProseMirror's positions. */
  readonly from: number
  /** What was typed behind it. */
  readonly query: string
}

/** The slash before the caret, at the start of a line or after a space; null when there is none. */
export function slashBefore({ selection }: EditorState): Slash | null {
  const { $from, empty } = selection
  const text = $from.nodeBefore?.text
  if (!empty || !text) return null
  const match = /(^|\s)\/([^\s/]*)$/.exec(text)
  if (!match) return null
  const [, space, query = ''] = match
  // Text begins anew behind a quotation, a line break and where its marks change.
  const index = $from.index() - ($from.textOffset > 0 ? 0 : 1)
  const before = index > 0 ? $from.parent.child(index - 1) : null
  if (!space && before && before.type.name !== 'hardBreak') return null
  return { from: $from.pos - query.length - 1, query }
}
