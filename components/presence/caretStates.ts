import type { Awareness } from 'y-protocols/awareness'

/** Client ids, as awareness tells them. */
interface Changes {
  readonly added: readonly number[]
  readonly updated: readonly number[]
  readonly removed: readonly number[]
}

/**
 * The awareness as y-tiptap's caret plugin reads it. It wants colours as hexadecimal text and warns
 * about anything else; ours are numbers of the palette, so they pass under another name. It hears of other people's
 * carets only: for its own, which it does not draw, it would go through the document at every key.
 */
export function caretStates(awareness: Awareness) {
  const heard = new Map<() => void, (changes: Changes) => void>()
  return {
    getLocalState: () => awareness.getLocalState(),
    setLocalStateField: (field: string, value: unknown) =>
      awareness.setLocalStateField(field, value),
    on: (event: 'change', listener: () => void) => {
      const hear = ({ added, updated, removed }: Changes) => {
        const isAnother = (client: number) => client !== awareness.clientID
        if ([...added, ...updated, ...removed].some(isAnother)) listener()
      }
      heard.set(listener, hear)
      awareness.on(event, hear)
    },
    off: (event: 'change', listener: () => void) => {
      const hear = heard.get(listener)
      if (hear) awareness.off(event, hear)
      heard.delete(listener)
    },
    getStates: () =>
      new Map(
        [...awareness.getStates()].map(([client, state]) => {
          const { color, ...user } = state.user ?? {}
          return [client, { ...state, user: { ...user, person: color } }]
        }),
      ),
  }
}
