import type { Editor } from '@tiptap/core'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import type { TextChange } from '../../../core/quote/alter/textChange.ts'
import { emphasisIn, isQuote } from '../../../core/quote/quotesIn.ts'
import type { QuoteAttributes } from '../../../core/schema/quoteAttributes.ts'
import { quoteEdit } from '../quoteLock.ts'

/**
 * Changes words of the quotation at a position. Each change is a transaction of its own, the last
 * first: Yjs is told of one stretch a transaction, and the words between two changes would be
 * replaced with them, and with them what a colleague does there at the same time.
 */
export function applyAlteration(
  editor: Editor,
  position: number,
  changes: readonly TextChange[],
): void {
  stopCapturing(editor)
  for (const { from, to, insert } of changes.toReversed()) {
    const transaction = editor.state.tr.setMeta(quoteEdit, true)
    const [start, end] = [position + 1 + from, position + 1 + to]
    if (insert) transaction.insertText(insert, start, end)
    else transaction.delete(start, end)
    editor.view.dispatch(transaction)
  }
}

/** Sets words of a quotation in italics, or takes them back where all are. */
export function toggleEmphasis(editor: Editor, position: number, from: number, to: number): void {
  const italic = editor.schema.marks.italic
  if (!italic || from >= to) return
  stopCapturing(editor)
  const { state } = editor
  const [start, end] = [position + 1 + from, position + 1 + to]
  let whole = true
  state.doc.nodesBetween(start, end, (node) => {
    if (node.isText && !italic.isInSet(node.marks)) whole = false
  })
  const transaction = state.tr.setMeta(quoteEdit, true)
  editor.view.dispatch(
    whole
      ? transaction.removeMark(start, end, italic)
      : transaction.addMark(start, end, italic.create()),
  )
}

/** Takes all emphasis off a quotation; true where there was some. */
export function removeEmphasis(editor: Editor, position: number): boolean {
  const node = editor.state.doc.nodeAt(position)
  const italic = editor.schema.marks.italic
  if (!node || !italic || !isQuote(node) || emphasisIn(node).length === 0) return false
  const [start, end] = [position + 1, position + 1 + node.content.size]
  editor.view.dispatch(editor.state.tr.setMeta(quoteEdit, true).removeMark(start, end, italic))
  return true
}

/** Says who is quoted, and through whom. */
export function setOrigin(
  editor: Editor,
  position: number,
  origin: Partial<Pick<QuoteAttributes, 'speaker' | 'via'>>,
): void {
  const transaction = editor.state.tr.setMeta(quoteEdit, true)
  for (const [name, value] of Object.entries(origin))
    transaction.setNodeAttribute(position, name, value)
  editor.view.dispatch(transaction)
}

/** Each alteration is undone by itself. */
function stopCapturing(editor: Editor): void {
  yUndoPluginKey.getState(editor.state)?.undoManager.stopCapturing()
}
