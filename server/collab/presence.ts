import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Presence as PresenceState } from '../../core/collab/protocol.ts'
import { awarenessFrame } from '../../core/collab/wire.ts'
import type { Connection } from './connection.ts'

interface Shown {
  readonly connection: Connection
  /** The server's own clock: a client that returns with an old one is still seen at once. */
  readonly clock: number
  readonly state: PresenceState | null
}

/** A caret is two relative positions; more is not presence. */
const longestState = 4_000

/**
 * Who is in a brief and where. Each connection speaks for one awareness id only: clients also send
 * back what they hear of others, which is ignored. Who somebody is, is the server's word.
 */
export class Presence {
  readonly #shown = new Map<number, Shown>()
  readonly #dirty = new Set<number>()
  readonly #broadcast: (frame: Uint8Array) => void
  #scheduled = false

  /** `broadcast` is called at most once a turn of the event loop. */
  constructor(broadcast: (frame: Uint8Array) => void) {
    this.#broadcast = broadcast
  }

  /** @throws when the bytes are no awareness update */
  receive(connection: Connection, update: Uint8Array): void {
    const decoder = decoding.createDecoder(update)
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const id = decoding.readVarUint(decoder)
      decoding.readVarUint(decoder)
      const json = decoding.readVarString(decoder)
      if (!this.#speaksFor(connection, id)) continue
      const state = json.length <= longestState ? JSON.parse(json) : {}
      this.#show(id, connection, state === null ? null : { cursor: cursorOf(state) })
    }
  }

  /** What a newcomer has to know; null when nobody is there. */
  frame(): Uint8Array | null {
    const ids = [...this.#shown].filter(([, { state }]) => state).map(([id]) => id)
    return ids.length > 0 ? this.#encode(ids) : null
  }

  /** Somebody's name, colour or role changed. */
  restamp(connection: Connection): void {
    const id = connection.awarenessId
    const shown = id === null ? undefined : this.#shown.get(id)
    if (id !== null && shown?.state) this.#show(id, connection, shown.state)
  }

  leave(connection: Connection): void {
    const id = connection.awarenessId
    if (id !== null && this.#shown.get(id)?.connection === connection)
      this.#show(id, connection, null)
  }

  #speaksFor(connection: Connection, id: number): boolean {
    if (connection.awarenessId !== null) return connection.awarenessId === id
    const shown = this.#shown.get(id)
    // The same person's lost connection may linger; somebody else's id is an echo, or forged.
    if (shown && shown.connection.person.id !== connection.person.id) return false
    connection.awarenessId = id
    return true
  }

  #show(id: number, connection: Connection, said: Pick<PresenceState, 'cursor'> | null): void {
    const { id: userId, name, color, role } = connection.person
    const state = said && { ...said, user: { id: userId, name, color, role } }
    this.#shown.set(id, { connection, clock: (this.#shown.get(id)?.clock ?? 0) + 1, state })
    this.#dirty.add(id)
    if (this.#scheduled) return
    this.#scheduled = true
    setImmediate(() => {
      this.#scheduled = false
      const ids = [...this.#dirty]
      this.#dirty.clear()
      this.#broadcast(this.#encode(ids))
    })
  }

  #encode(ids: readonly number[]): Uint8Array {
    return awarenessFrame(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, ids.length)
        for (const id of ids) {
          const { clock, state } = this.#shown.get(id) ?? { clock: 0, state: null }
          encoding.writeVarUint(encoder, id)
          encoding.writeVarUint(encoder, clock)
          encoding.writeVarString(encoder, JSON.stringify(state))
        }
      }),
    )
  }
}

function cursorOf(state: unknown): PresenceState['cursor'] {
  if (typeof state !== 'object' || state === null || !('cursor' in state)) return null
  const { cursor } = state
  if (typeof cursor !== 'object' || cursor === null) return null
  return 'anchor' in cursor && 'head' in cursor
    ? { anchor: cursor.anchor, head: cursor.head }
    : null
}
