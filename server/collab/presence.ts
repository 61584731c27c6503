import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { caretOf } from '../../core/collab/caretOf.ts'
import { closeCode, type Presence as PresenceState } from '../../core/collab/protocol.ts'
import { awarenessFrame } from '../../core/collab/wire.ts'
import type { Participant } from './participant.ts'
import { Refusal } from './refusal.ts'

interface Shown {
  readonly connection: Participant
  /** The server's own clock: a client that returns with an old one is still seen at once. */
  readonly clock: number
  readonly state: PresenceState | null
}

/** A caret is two relative positions; more is not presence. */
const longestState = 4_000
/** More than there are in a room. */
const mostEntries = 1_000

/**
 * Who is in a brief and where. Each connection speaks for one awareness id only: clients also send
 * back what they hear of others, which is ignored. Who somebody is, is the server's word.
 */
export class Presence {
  readonly #shown = new Map<number, Shown>()
  readonly #dirty = new Set<number>()
  readonly #connections: Iterable<Participant>
  #scheduled = false

  /** `connections` are all that are in the brief, now and later. */
  constructor(connections: Iterable<Participant>) {
    this.#connections = connections
  }

  /** Whose awareness id this is by what was said last, or null. */
  personOf(id: number): string | null {
    return this.#shown.get(id)?.state?.user.id ?? null
  }

  /** @throws Refusal, or whatever reading fails with when the bytes are no awareness update */
  receive(connection: Participant, update: Uint8Array): void {
    const decoder = decoding.createDecoder(update)
    const entries = decoding.readVarUint(decoder)
    if (entries > mostEntries) throw new Refusal(closeCode.tooLarge, 'too much presence')
    for (let left = entries; left > 0; left--) {
      const id = decoding.readVarUint(decoder)
      decoding.readVarUint(decoder)
      const json = decoding.readVarString(decoder)
      if (!this.#speaksFor(connection, id)) continue
      connection.countPresence()
      const state = json.length <= longestState ? JSON.parse(json) : {}
      this.#show(id, connection, state === null ? null : { cursor: cursorOf(state) })
    }
  }

  /** Sends everybody who is there, but for the connection's own state. */
  show(connection: Participant): void {
    const ids = [...this.#shown.keys()].filter((id) => this.#shown.get(id)?.state)
    this.#send(connection, ids)
  }

  /** Somebody's name, colour or role changed. */
  restamp(connection: Participant): void {
    const id = connection.awarenessId
    const shown = id === null ? undefined : this.#shown.get(id)
    if (id !== null && shown?.state) this.#show(id, connection, shown.state)
  }

  leave(connection: Participant): void {
    const id = connection.awarenessId
    if (id !== null && this.#shown.get(id)?.connection === connection)
      this.#show(id, connection, null)
  }

  #speaksFor(connection: Participant, id: number): boolean {
    if (connection.awarenessId !== null) return connection.awarenessId === id
    const shown = this.#shown.get(id)
    // The same person's lost connection may linger; somebody else's id is an echo, or forged.
    if (shown && shown.connection.person.id !== connection.person.id) return false
    connection.awarenessId = id
    this.show(connection)
    return true
  }

  #show(id: number, connection: Participant, said: Pick<PresenceState, 'cursor'> | null): void {
    const { id: userId, name, color, role } = connection.person
    const state = said && { ...said, user: { id: userId, name, color, role } }
    this.#shown.set(id, { connection, clock: (this.#shown.get(id)?.clock ?? 0) + 1, state })
    this.#dirty.add(id)
    if (this.#scheduled) return
    this.#scheduled = true
    setImmediate(() => {
      this.#scheduled = false
      this.#broadcast([...this.#dirty])
      this.#dirty.clear()
    })
  }

  #broadcast(ids: readonly number[]): void {
    const frame = this.#encode(ids)
    for (const connection of this.#connections) {
      const own = connection.awarenessId
      if (own === null) continue
      if (ids.includes(own)) this.#send(connection, ids)
      else connection.send(frame)
    }
  }

  /**
   * A client that hears of itself takes it for its own state and answers, for ever. One that has
   * not said yet which id is its own is told nothing.
   */
  #send(connection: Participant, ids: readonly number[]): void {
    const others = ids.filter((id) => id !== connection.awarenessId)
    if (connection.awarenessId !== null && others.length > 0) connection.send(this.#encode(others))
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
  return caretOf(state.cursor)
}
