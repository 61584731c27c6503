import { type Editor, Extension } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { filterSlash } from './filterSlash.ts'
import type { SlashStore } from './SlashStore.ts'
import { type Slash, slashBefore } from './slashBefore.ts'
import type { SlashItem } from './slashItems.ts'

const key = new PluginKey<Slash | null>('slashCommand')

/** Typing `/` at the start of a line or after a space opens a menu of what can be inserted. */
export const slashCommand = (items: readonly SlashItem[], store: SlashStore) =>
  Extension.create({
    name: 'slashCommand',
    // Before the keys of lists and tables.
    priority: 1001,
    addProseMirrorPlugins() {
      return [slashPlugin(this.editor, items, store)]
    },
  })

/** Runs an item in place of the slash and what was typed behind it. */
export function chooseSlash(editor: Editor, item: SlashItem): void {
  const slash = key.getState(editor.state)
  if (!slash) return
  item.run(editor, { from: slash.from, to: slash.from + 1 + slash.query.length })
}

function slashPlugin(editor: Editor, items: readonly SlashItem[], store: SlashStore) {
  return new Plugin<Slash | null>({
    key,
    state: {
      init: () => null,
      apply(transaction, open, _, state) {
        const found = editor.isEditable ? slashBefore(state) : null
        if (!found || transaction.getMeta(key) === 'close') return null
        // A colleague's slash is theirs; and what was closed stays closed while one types on.
        const remote = isChangeOrigin(transaction)
        if (!open) return transaction.docChanged && !remote && !found.query ? found : null
        return remote || transaction.mapping.map(open.from, -1) === found.from ? found : null
      },
    },
    view: () => ({
      update(view, before) {
        const slash = key.getState(view.state) ?? null
        if (slash === key.getState(before)) return
        const shown = slash ? filterSlash(items, slash.query) : []
        store.show(
          slash && shown.length > 0 ? { from: slash.from, items: shown, selected: 0 } : null,
        )
      },
      destroy: () => store.show(null),
    }),
    props: {
      handleKeyDown: (view, event) => {
        if (event.key === 'Escape' && store.state) {
          view.dispatch(view.state.tr.setMeta(key, 'close'))
          return true
        }
        return onKey(event, store, (item) => chooseSlash(editor, item))
      },
      handleDOMEvents: {
        blur(view) {
          if (key.getState(view.state)) view.dispatch(view.state.tr.setMeta(key, 'close'))
        },
      },
    },
  })
}

/** Moves in the menu or chooses; true when the key was for the menu. */
function onKey(event: KeyboardEvent, store: SlashStore, choose: (item: SlashItem) => void) {
  const { state } = store
  const item = state?.items[state.selected]
  if (!state || !item) return false
  const { length } = state.items
  if (event.key === 'ArrowDown') store.show({ ...state, selected: (state.selected + 1) % length })
  else if (event.key === 'ArrowUp')
    store.show({ ...state, selected: (state.selected + length - 1) % length })
  else if (event.key === 'Enter' || event.key === 'Tab') choose(item)
  else return false
  return true
}
