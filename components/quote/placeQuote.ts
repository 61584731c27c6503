import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { isQuote } from '../../core/quote/quotesIn.ts'
import type { QuoteAttributes } from '../../core/schema/quoteAttributes.ts'

/** After these a quotation follows without a space. */
const opens = /[\s([{“‘«—–/]$/u
/** Before these one is needed. */
const continues = /^[\p{L}\p{N}([“‘«]/u

/** Puts a quotation into the text at the caret; null where the caret's block takes none. */
export function placeInline(state: EditorState, attributes: QuoteAttributes): Transaction | null {
  const $at = caret(state)
  const quote = quoteNode(state, 'quote', attributes)
  const index = $at.index()
  if (isQuote($at.parent) || !$at.parent.canReplaceWith(index, index, quote.type)) return null
  const space = state.schema.text(' ', $at.marks())
  const before = $at.nodeBefore
  const after = $at.nodeAfter
  const nodes: Node[] = [quote]
  const spaced = !before || before.type.name === 'hardBreak' || opens.test(before.textContent)
  if (!spaced || (before && isQuote(before))) nodes.unshift(space)
  if (after && (isQuote(after) || continues.test(after.text ?? ''))) nodes.push(space)
  const end = $at.pos + (nodes[0] === quote ? 0 : 1) + quote.nodeSize
  const transaction = state.tr.insert($at.pos, nodes)
  return transaction.setSelection(TextSelection.create(transaction.doc, end))
}

/**
 * Puts a quotation as a block where the caret is: in place of an empty paragraph, between the two
 * halves of a paragraph, else after the innermost block that allows it. The caret ends up after it.
 */
export function placeBlock(state: EditorState, attributes: QuoteAttributes): Transaction | null {
  const $at = caret(state)
  const quote = quoteNode(state, 'quoteBlock', attributes)
  const transaction = state.tr
  const depth = $at.depth
  const container = depth > 0 ? $at.node(depth - 1) : $at.parent
  const index = depth > 0 ? $at.index(depth - 1) : 0
  const paragraph = $at.parent.type.name === 'paragraph'
  const empty = $at.parent.content.size === 0

  let position: number | null = null
  if (paragraph && empty && container.canReplaceWith(index, index + 1, quote.type)) {
    position = $at.before()
    transaction.delete(position, $at.after())
  } else if (paragraph && !empty && container.canReplaceWith(index + 1, index + 1, quote.type)) {
    const { parentOffset, parent } = $at
    if (parentOffset === 0)
      position = container.canReplaceWith(index, index, quote.type) ? $at.before() : $at.after()
    else if (parentOffset === parent.content.size) position = $at.after()
    else {
      transaction.split($at.pos)
      position = $at.pos + 1
    }
  } else position = afterInnermost($at, quote)
  if (position === null) return null
  transaction.insert(position, quote)
  return caretAfter(transaction, position + quote.nodeSize, state)
}

function quoteNode(
  state: EditorState,
  name: 'quote' | 'quoteBlock',
  attributes: QuoteAttributes,
): Node {
  const type = state.schema.nodes[name]
  if (!type) throw new Error(`The schema has no ${name}.`)
  return type.create(attributes, state.schema.text(attributes.exact))
}

/** Where the caret is, or would be nearest: after what is selected, which stays. */
function caret(state: EditorState): ResolvedPos {
  const $end = state.doc.resolve(state.selection.to)
  if ($end.parent.inlineContent) return $end
  return TextSelection.near($end, -1).$to
}

function afterInnermost($at: ResolvedPos, quote: Node): number | null {
  for (let depth = $at.depth; depth > 0; depth--) {
    const index = $at.indexAfter(depth - 1)
    if ($at.node(depth - 1).canReplaceWith(index, index, quote.type)) return $at.after(depth)
  }
  return null
}

function caretAfter(transaction: Transaction, position: number, state: EditorState): Transaction {
  const next = transaction.doc.resolve(position).nodeAfter
  if (!next?.isTextblock || isQuote(next)) {
    const paragraph = state.schema.nodes.paragraph?.createAndFill()
    if (paragraph) transaction.insert(position, paragraph)
  }
  return transaction.setSelection(TextSelection.create(transaction.doc, position + 1))
}
