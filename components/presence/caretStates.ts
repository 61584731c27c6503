import type { Awareness } from 'y-protocols/awareness'

/**
 * The awareness as y-tiptap's caret plugin reads it. It wants colours as hexadecimal text and warns
 * about anything else; ours are numbers of the palette, so they pass under another name.
 */
export function caretStates(awareness: Awareness) {
  return {
    getLocalState: () => awareness.getLocalState(),
    setLocalStateField: (field: string, value: unknown) =>
      awareness.setLocalStateField(field, value),
    on: (event: 'change', listener: () => void) => awareness.on(event, listener),
    off: (event: 'change', listener: () => void) => awareness.off(event, listener),
    getStates: () =>
      new Map(
        [...awareness.getStates()].map(([client, state]) => {
          const { color, ...user } = state.user ?? {}
          return [client, { ...state, user: { ...user, person: color } }]
        }),
      ),
  }
}
