import { Extension } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import { PluginKey } from '@tiptap/pm/state'
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion'
import { filterSlash } from './filterSlash.ts'
import type { SlashItem } from './slashItems.ts'

export interface SlashState {
  readonly items: readonly SlashItem[]
  readonly selected: number
  readonly choose: (item: SlashItem) => void
  /** Keeps the element beside the slash until the answer is called. */
  readonly place: (element: HTMLElement) => () => void
}

/** What the slash menu shows, handed from the editor's plugin to the component that draws it. */
export class SlashStore {
  state: SlashState | null = null
  readonly #listeners = new Set<() => void>()

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  show(state: SlashState | null): void {
    this.state = state
    for (const listener of this.#listeners) listener()
  }
}

/** `/` at the start of a line or after a space opens a menu of what can be inserted. */
export const slashCommand = (items: readonly SlashItem[], store: SlashStore) =>
  Extension.create({
    name: 'slashCommand',
    addProseMirrorPlugins() {
      return [
        Suggestion<SlashItem, SlashItem>({
          pluginKey: new PluginKey('slashCommand'),
          editor: this.editor,
          char: '/',
          items: ({ query }) => [...filterSlash(items, query)],
          // A colleague's slash is theirs.
          shouldShow: ({ transaction }) => store.state !== null || !isChangeOrigin(transaction),
          command: ({ editor, range, props }) => props.run(editor, range),
          render: () => ({
            onStart: (props) => store.show(shown(props)),
            onUpdate: (props) => {
              if (!props.loading) store.show(shown(props))
            },
            onExit: () => store.show(null),
            onKeyDown: ({ event }) => onKey(event, store),
          }),
        }),
      ]
    },
  })

function shown(props: SuggestionProps<SlashItem, SlashItem>): SlashState {
  return { items: props.items, selected: 0, choose: props.command, place: props.mount }
}

/** Moves in the menu or chooses; true when the key was for the menu. */
function onKey(event: KeyboardEvent, store: SlashStore): boolean {
  const { state } = store
  const item = state?.items[state.selected]
  if (!state || !item) return false
  const move = (by: number) => {
    const { length } = state.items
    store.show({ ...state, selected: (state.selected + by + length) % length })
    return true
  }
  if (event.key === 'ArrowDown') return move(1)
  if (event.key === 'ArrowUp') return move(-1)
  if (event.key !== 'Enter' && event.key !== 'Tab') return false
  state.choose(item)
  return true
}
