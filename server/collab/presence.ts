import * as decoding from 'lib0/decoding'
import { caretOf } from '../../core/collab/caretOf.ts'
import { closeCode, type Presence as PresenceState } from '../../core/collab/protocol.ts'
import { awarenessFrame } from '../../core/collab/wire.ts'
import type { PresenceEntry } from './bus/bus.ts'
import { encodePresence } from './encodePresence.ts'
import type { Participant } from './participant.ts'
import { Refusal } from './refusal.ts'

interface Shown extends PresenceEntry {
  /** Whose socket it is, when it is one of this process. */
  readonly connection: Participant | null
  /** Else the process whose it is, and the clock that it gave last. */
  readonly process: string | null
  readonly said: number
}

export interface PresenceOptions {
  /** All that are in the brief in this process, now and later. */
  readonly connections: Iterable<Participant>
  readonly now: () => Date
  /** Tells the other processes of people here; `all`: those are all. */
  publish(entries: readonly PresenceEntry[], all: boolean): void
}

/** A caret is two relative positions; more is not presence. */
const longestState = 4_000
/** Milliseconds that a clock is remembered: longer than those of two machines are apart. */
const memory = 600_000
/** Milliseconds without a word from a process after which its people are taken to be gone. */
const lease = 25_000
/** More than there are in a room. */
const mostEntries = 1_000

/**
 * Who is in a brief and where. Each connection speaks for one awareness id only: clients also send
 * back what they hear of others, which is ignored. Who somebody is, is the word of the process that
 * has their socket.
 *
 * Clocks are the servers' own: the time in milliseconds, or one more than the last that was heard of
 * this id. So a client that returns with an old one, or to another process, is still seen at once.
 */
export class Presence {
  readonly #options: PresenceOptions
  readonly #shown = new Map<number, Shown>()
  readonly #dirty = new Set<number>()
  /** When each other process was heard last. */
  readonly #heard = new Map<string, number>()
  #scheduled = false
  #expiredAt = 0
  #saidAnything = false

  constructor(options: PresenceOptions) {
    this.#options = options
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
      this.#showHere(id, connection, state === null ? null : { cursor: cursorOf(state) })
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
    if (id !== null && shown?.state && shown.connection === connection)
      this.#showHere(id, connection, shown.state)
  }

  leave(connection: Participant): void {
    const id = connection.awarenessId
    if (id !== null && this.#shown.get(id)?.connection === connection)
      this.#showHere(id, connection, null)
  }

  /** What another process says of the people at its sockets. */
  hear(process: string, entries: readonly PresenceEntry[], all: boolean): void {
    this.#heard.set(process, this.#now())
    for (const entry of entries) this.#hearOf(process, entry)
    if (!all) return
    const named = new Set(entries.map(({ id }) => id))
    this.#forget((shown) => shown.process === process && !named.has(shown.id))
  }

  /** Tells the other processes of everybody here, whether or not something changed. */
  publishAll(): void {
    const here = [...this.#shown.values()].filter((shown) => shown.connection && shown.state)
    // Once more when the last has gone: that may have been lost on its way.
    if (here.length > 0 || this.#saidAnything) this.#options.publish(here.map(bare), true)
    this.#saidAnything = here.length > 0
  }

  /** Drops the people of processes that have fallen silent. Called every few seconds. */
  expire(): void {
    const now = this.#now()
    // This process itself was stopped for a while: it could not have heard anybody.
    const pause = now - this.#expiredAt
    if (this.#expiredAt > 0 && pause > lease / 2)
      for (const [process, at] of this.#heard) this.#heard.set(process, at + pause)
    this.#expiredAt = now
    for (const [process, at] of this.#heard) {
      if (now - at <= lease) continue
      this.#heard.delete(process)
      this.#forget((shown) => shown.process === process)
    }
    for (const { id, clock, state } of this.#shown.values())
      if (!state && clock < now - memory) this.#shown.delete(id)
  }

  #now(): number {
    return this.#options.now().getTime()
  }

  #speaksFor(connection: Participant, id: number): boolean {
    if (connection.awarenessId !== null) return connection.awarenessId === id
    const shown = this.#shown.get(id)
    // The same person's lost connection may linger; somebody else's id is an echo, or forged.
    if (shown?.state && shown.state.user.id !== connection.person.id) return false
    connection.awarenessId = id
    this.show(connection)
    return true
  }

  #hearOf(process: string, { id, clock, state }: PresenceEntry): void {
    const known = this.#shown.get(id)
    if (known?.connection && known.state) {
      if (clock <= known.clock) return
      // They have moved to this process, and only now has the other one noticed.
      if (!state) this.#showHere(id, known.connection, known.state)
      if (state?.user.id !== known.state.user.id) return
    }
    if (known?.process && known.state && clock <= known.said) return
    if (!state && (known?.process !== process || !known.state)) return
    this.#show({ id, clock, state, connection: null, process, said: clock })
  }

  #forget(gone: (shown: Shown) => boolean): void {
    for (const shown of this.#shown.values())
      if (shown.state && gone(shown)) this.#show({ ...shown, state: null })
  }

  #showHere(id: number, connection: Participant, said: Pick<PresenceState, 'cursor'> | null): void {
    const { id: userId, name, color, role } = connection.person
    const state = said && { ...said, user: { id: userId, name, color, role } }
    this.#show({ id, clock: this.#now(), state, connection, process: null, said: 0 })
  }

  #show(shown: Shown): void {
    const { id } = shown
    const clock = Math.max(shown.clock, (this.#shown.get(id)?.clock ?? 0) + 1)
    this.#shown.set(id, { ...shown, clock })
    this.#dirty.add(id)
    if (this.#scheduled) return
    this.#scheduled = true
    setImmediate(() => this.#broadcast())
  }

  #broadcast(): void {
    this.#scheduled = false
    const ids = [...this.#dirty]
    this.#dirty.clear()
    const frame = this.#encode(ids)
    for (const connection of this.#options.connections) {
      const own = connection.awarenessId
      if (own === null) continue
      if (ids.includes(own)) this.#send(connection, ids)
      else connection.send(frame)
    }
    const changed = this.#entries(ids)
    const here = changed.filter(({ connection }) => connection)
    if (here.length > 0) this.#options.publish(here.map(bare), false)
    this.#saidAnything ||= here.length > 0
  }

  /**
   * A client that hears of itself takes it for its own state and answers, for ever. One that has
   * not said yet which id is its own is told nothing.
   */
  #send(connection: Participant, ids: readonly number[]): void {
    const others = ids.filter((id) => id !== connection.awarenessId)
    if (connection.awarenessId !== null && others.length > 0) connection.send(this.#encode(others))
  }

  #entries(ids: readonly number[]): Shown[] {
    return ids.flatMap((id) => this.#shown.get(id) ?? [])
  }

  #encode(ids: readonly number[]): Uint8Array {
    return awarenessFrame(encodePresence(this.#entries(ids)))
  }
}

const bare = ({ id, clock, state }: Shown): PresenceEntry => ({ id, clock, state })

function cursorOf(state: unknown): PresenceState['cursor'] {
  if (typeof state !== 'object' || state === null || !('cursor' in state)) return null
  return caretOf(state.cursor)
}
