import { Extension } from '@tiptap/core'
import type { Node, Slice } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import { replaceChanged } from './replaceChanged.ts'

/** What we touch of y-tiptap's binding, which has no other way in (3.0.9). */
interface Binding {
  readonly type: Y.XmlFragment
  readonly mapping: Map<unknown, Node | Node[]>
}

/**
 * Keeps the nodes of blocks that a remote change did not touch. y-tiptap makes the whole document anew
 * at each, from which the page would be compared block by block at every later key, and each quotation
 * verified again.
 */
export const keepNodes = Extension.create({
  name: 'keepNodes',
  // Before the synchronisation renders for the first time.
  priority: 1100,
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('keepNodes'),
      view(view) {
        const binding: Binding | undefined = ySyncPluginKey.getState(view.state)?.binding
        if (binding) narrow(binding, view)
        return {}
      },
    }),
  ],
})

/** Has the binding begin its transactions with one that replaces only what differs. */
function narrow(binding: Binding, view: EditorView): void {
  Object.defineProperty(binding, '_tr', {
    configurable: true,
    get: () => {
      const transaction = view.state.tr.setMeta('addToHistory', false)
      transaction.replace = (from, to, slice) => {
        // Once: what comes after is meant as it is said.
        Reflect.deleteProperty(transaction, 'replace')
        return isAll(transaction, from, to, slice)
          ? replaceChanged(transaction, slice.content, keeperOf(binding, slice))
          : transaction.replace(from, to, slice)
      }
      return transaction
    },
  })
}

/** An empty document is left to ProseMirror, which fills in what the schema requires. */
const isAll = ({ doc }: Transaction, from: number, to?: number, slice?: Slice): slice is Slice =>
  from === 0 && to === doc.content.size && (slice?.content.childCount ?? 0) > 0

/** The binding tells its own nodes by identity: it learns which ones stay. */
function keeperOf(binding: Binding, { content }: Slice): (index: number, node: Node) => void {
  const types = binding.type.toArray()
  // Content that does not fit the schema has no node.
  if (types.length !== content.childCount) return () => {}
  return (index, node) => binding.mapping.set(types[index], node)
}
