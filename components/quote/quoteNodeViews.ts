import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { Decoration } from '@tiptap/pm/view'
import { QuoteView } from './QuoteView.ts'

/** Renders both kinds of quotation as plain DOM views. */
export function quoteNodeViews(): Plugin {
  const make = (
    node: Node,
    _view: unknown,
    _position: unknown,
    decorations: readonly Decoration[],
  ) => new QuoteView(node, decorations)
  return new Plugin({
    key: new PluginKey('quoteNodeViews'),
    props: { nodeViews: { quote: make, quoteBlock: make } },
  })
}
