import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import {
  type Passage,
  passageType,
  readTransfer,
  withoutReference,
} from '../../core/quote/passageTransfer.ts'
import { newQuoteId } from './newQuoteId.ts'
import { placeBlock, placeInline } from './placeQuote.ts'

interface TakeOptions {
  onTaken: (id: string) => void
  onRefused: (message: string) => void
}

/** Makes a quotation of a passage that was copied in a reader, or is dragged out of one. */
export function takePassages({ onTaken, onRefused }: TakeOptions): Plugin {
  const take = (view: EditorView, passage: Passage) => {
    const attributes = { ...passage, id: newQuoteId() }
    const { state } = view
    // Words across paragraphs stand as a block.
    const inline = passage.exact.includes('\n') ? null : placeInline(state, attributes)
    const transaction = inline ?? placeBlock(state, attributes)
    if (!transaction || !view.editable)
      return onRefused('A quotation cannot stand here. Put the caret into a paragraph first.')
    view.dispatch(transaction.scrollIntoView().setMeta('uiEvent', 'paste'))
    view.focus()
    onTaken(attributes.id)
  }
  return new Plugin({
    key: new PluginKey('takePassages'),
    props: {
      handlePaste(view, event) {
        const passage = readTransfer(event.clipboardData?.getData(passageType) ?? '')
        if (passage) take(view, passage)
        return passage !== null
      },
      handleDrop(view, event) {
        const passage = readTransfer(event.dataTransfer?.getData(passageType) ?? '')
        if (!passage) return false
        event.preventDefault()
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
        if (at) {
          const place = TextSelection.near(view.state.doc.resolve(at.pos))
          view.dispatch(view.state.tr.setSelection(place))
        }
        take(view, passage)
        return true
      },
      transformPastedHTML: withoutReference,
    },
  })
}
