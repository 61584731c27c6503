import type { Awareness } from 'y-protocols/awareness'

/** Client ids, as awareness tells them. */
interface Changes {
  readonly added: readonly number[]
  readonly updated: readonly number[]
  readonly removed: readonly number[]
}

/** Milliseconds until others are told where the own caret is: the frame that shows a key comes first. */
const tellAfter = 100

/**
 * The awareness as y-tiptap's caret plugin reads it. It wants colours as hexadecimal text and warns
 * about anything else; ours are numbers of the palette, so they pass under another name. It hears of other people's
 * carets only: for its own, which it does not draw, it would go through the document at every key.
 */
export function caretStates(awareness: Awareness) {
  const heard = new Map<() => void, (changes: Changes) => void>()
  let untold: Record<string, unknown> = {}
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    clearTimeout(timer)
    timer = undefined
    for (const [field, value] of Object.entries(untold)) awareness.setLocalStateField(field, value)
    untold = {}
  }
  return {
    getLocalState: () => {
      const state = awareness.getLocalState()
      return state && { ...state, ...untold }
    },
    setLocalStateField: (field: string, value: unknown) => {
      untold[field] = value
      // A caret that goes, goes at once: there may be no later.
      if (value === null) tell()
      else timer ??= setTimeout(tell, tellAfter)
    },
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
