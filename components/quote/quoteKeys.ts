import {
  type EditorState,
  NodeSelection,
  Plugin,
  PluginKey,
  Selection,
  TextSelection,
} from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { isQuote } from '../../core/quote/quotesIn.ts'
import type { QuoteAttributes } from '../../core/schema/quoteAttributes.ts'

interface QuoteKeyOptions {
  onOpenQuote: (attributes: QuoteAttributes) => void
  onAlterQuote: (attributes: QuoteAttributes) => void
  onRefused: (attributes: QuoteAttributes) => void
}

/** Keys that select the quotation beside the caret, and on which side. */
const sides: Readonly<Record<string, -1 | 1>> = {
  Backspace: -1,
  ArrowLeft: -1,
  Delete: 1,
  ArrowRight: 1,
}

/**
 * Opens the source of a quotation on a click and Mod+Enter, its alterations on F2 and Enter. Keys that go towards one or would delete it select it first,
 * so that it can be opened from the keyboard and none goes by a slip; typing over a selected one is
 * refused.
 */
export function quoteKeys({ onOpenQuote, onAlterQuote, onRefused }: QuoteKeyOptions): Plugin {
  return new Plugin({
    key: new PluginKey('quoteKeys'),
    props: {
      handleKeyDown(view, event) {
        if (event.altKey || event.isComposing) return false
        const mod = event.ctrlKey || event.metaKey
        const { selection } = view.state
        if (selection instanceof NodeSelection && isQuote(selection.node)) {
          // Over what is not editable a browser does not always tell of the text that a key writes.
          if (!mod && view.editable && [...event.key].length === 1) {
            onRefused(selection.node.attrs as QuoteAttributes)
            return true
          }
          if (event.shiftKey || (event.key !== 'Enter' && event.key !== 'F2')) return false
          const alters = view.editable && !mod
          const run = alters ? onAlterQuote : onOpenQuote
          run(selection.node.attrs as QuoteAttributes)
          return true
        }
        if (event.key === 'Home' && !event.shiftKey) return goHome(view, mod)
        if (mod) return false
        if (event.key === 'F2') {
          const beside = quoteBeside(view.state, -1) ?? quoteBeside(view.state, 1)
          if (beside === null || !view.editable) return false
          view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, beside)))
          onAlterQuote(view.state.doc.nodeAt(beside)?.attrs as QuoteAttributes)
          return true
        }
        const side = sides[event.key]
        const position = side && !event.shiftKey ? quoteBeside(view.state, side) : null
        if (position === null) return false
        view.dispatch(
          view.state.tr
            .setSelection(NodeSelection.create(view.state.doc, position))
            .scrollIntoView(),
        )
        return true
      },
      handleTextInput(view) {
        const { selection } = view.state
        if (!(selection instanceof NodeSelection) || !isQuote(selection.node)) return false
        onRefused(selection.node.attrs as QuoteAttributes)
        return true
      },
      handleClickOn(_view, _position, node, _nodePosition, event) {
        const plain = event.button === 0 && !event.shiftKey && !event.ctrlKey && !event.metaKey
        if (isQuote(node) && plain) onOpenQuote(node.attrs as QuoteAttributes)
        return false
      },
    },
  })
}

/** Position of the quotation right before (-1) or after (1) the caret, or null. */
export function quoteBeside(state: EditorState, side: -1 | 1): number | null {
  const { selection } = state
  if (!(selection instanceof TextSelection) || !selection.empty) return null
  const { $from } = selection
  const neighbour = side < 0 ? $from.nodeBefore : $from.nodeAfter
  if (neighbour) {
    if (!isQuote(neighbour)) return null
    return side < 0 ? $from.pos - neighbour.nodeSize : $from.pos
  }
  if ($from.depth === 0) return null
  const edge = state.doc.resolve(side < 0 ? $from.before() : $from.after())
  const block = side < 0 ? edge.nodeBefore : edge.nodeAfter
  if (!block || !isQuote(block)) return null
  return side < 0 ? edge.pos - block.nodeSize : edge.pos
}

/** Pixels by which two places on one line may differ in height. */
const oneLine = 4

/**
 * To the beginning of the line (or the document) where a quotation stands first: a browser puts no
 * caret before what it may not edit. True where it did.
 */
function goHome(view: EditorView, all: boolean): boolean {
  const { doc, selection } = view.state
  const { $head } = selection
  const first = all ? doc.firstChild : $head.parent
  const quoted = first && (isQuote(first) || (first.firstChild && isQuote(first.firstChild)))
  if (!quoted) return false
  const start = all ? Selection.atStart(doc) : TextSelection.create(doc, $head.start())
  const far = view.coordsAtPos($head.pos).top - view.coordsAtPos(start.from).top
  if (!all && Math.abs(far) > oneLine) return false
  view.dispatch(view.state.tr.setSelection(start).scrollIntoView())
  return true
}
