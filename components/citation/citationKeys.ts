import { NodeSelection, Plugin, PluginKey } from '@tiptap/pm/state'
import { citesOf } from '../../core/citation/citationsIn.ts'

/**
 * Opens a citation on click and Enter, and what a quotation's citation says on Shift+Enter, where
 * Enter opens its source.
 */
export function citationKeys(onOpen: (id: string) => void): Plugin {
  return new Plugin({
    key: new PluginKey('citationKeys'),
    props: {
      handleKeyDown(view, event) {
        const { selection } = view.state
        if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey) return false
        if (!(selection instanceof NodeSelection) || !citesOf(selection.node)) return false
        if (!event.shiftKey && selection.node.type.name !== 'citation') return false
        onOpen(String(selection.node.attrs.id))
        return true
      },
      handleClickOn(_view, _position, node, _nodePosition, event) {
        const plain = event.button === 0 && !event.shiftKey && !event.ctrlKey && !event.metaKey
        if (node.type.name !== 'citation' || !plain) return false
        onOpen(String(node.attrs.id))
        return false
      },
    },
  })
}
