import type { Visitor } from '../../core/access/roles.ts'
import type { Notice } from '../../core/collab/protocol.ts'
import { closeCode } from '../../core/collab/protocol.ts'
import type { Rooms as HostRooms } from '../../core/host.ts'
import { nodeOf } from '../../core/version/content.ts'
import type { BusMessage } from './bus/bus.ts'
import type { Census } from './census.ts'
import type { Context } from './context.ts'
import { type Present, Rechecks } from './rechecks.ts'
import { Refusal } from './refusal.ts'
import { Room } from './room.ts'

interface Entry {
  readonly loading: Promise<Room>
  /** Once it is loaded. */
  room?: Room
  /** How many joiners and requests need it. */
  holds: number
  /** How often somebody came. */
  visits: number
  idle?: NodeJS.Timeout
}

export interface RoomsOptions {
  /** Milliseconds that a room nobody needs stays in memory. */
  readonly idleTime?: number
  /** Who sends these headers, or null; asked again when somebody's membership changes. */
  authenticate(headers: Headers): Promise<Visitor | null>
}

/** Milliseconds between two signs of life to other processes, and between two looks for theirs. */
const signOfLife = 10_000
const expiryCheck = 2_500

/** The briefs that are open in this process. */
export class Rooms implements HostRooms {
  readonly rechecks: Rechecks
  readonly #context: Context
  readonly #options: RoomsOptions
  readonly #entries = new Map<string, Entry>()
  readonly #stop: (() => void)[]

  constructor(context: Context, options: RoomsOptions) {
    this.#context = context
    this.#options = options
    const { authenticate } = options
    this.rechecks = new Rechecks({ connections: () => this.connections(), authenticate })
    this.#stop = [
      context.bus.subscribe({
        heard: (message, sender) => this.#hear(message, sender),
        resumed: () => {
          for (const { id } of this.open) void this.#follow(id)
        },
      }),
      repeat(signOfLife, () => {
        for (const { presence } of this.open) presence.publishAll()
      }),
      repeat(expiryCheck, () => {
        for (const { presence } of this.open) presence.expire()
      }),
    ]
  }

  /** The rooms that are loaded. */
  get open(): Room[] {
    return [...this.#entries.values()].flatMap(({ room }) => room ?? [])
  }

  /** Opens a room, or shares it, and keeps it until `release`. @throws ProblemError 404 */
  async acquire(briefId: string): Promise<Room> {
    let entry = this.#entries.get(briefId)
    if (!entry) {
      entry = this.#load(briefId)
      this.#entries.set(briefId, entry)
    }
    entry.holds++
    entry.visits++
    clearTimeout(entry.idle)
    try {
      entry.room = await entry.loading
      return entry.room
    } catch (error) {
      // The next to ask tries again.
      if (this.#entries.get(briefId) === entry) this.#forget(briefId)
      throw error
    }
  }

  release(briefId: string): void {
    const entry = this.#entries.get(briefId)
    if (!entry || --entry.holds > 0) return
    entry.idle = setTimeout(
      () => void this.#unload(briefId, entry),
      this.#options.idleTime ?? 30_000,
    )
    entry.idle.unref()
  }

  async document(briefId: string): Promise<unknown> {
    return this.using(briefId, async (room) => {
      await room.document.stored()
      await room.document.catchUp()
      return nodeOf(room.document.doc).toJSON()
    })
  }

  announce(briefId: string, notice: Notice): void {
    this.#hear({ kind: 'notice', briefId, notice }, '')
    this.#context.bus.publish({ kind: 'notice', briefId, notice })
  }

  /** Somebody's role or membership changed: their open sockets are demoted or closed. */
  async recheck(userId: string): Promise<void> {
    this.#context.bus.publish({ kind: 'member', userId })
    await this.rechecks.person(userId)
  }

  /** What is open at the moment, but for sockets that are in no room. */
  census(): Omit<Census, 'sockets'> {
    const open = [...this.#entries.values()].flatMap(({ room }) => room ?? [])
    const people = open.flatMap((room) => room.connections.map(({ person }) => person.id))
    const sum = (of: (room: Room) => number) => open.reduce((all, room) => all + of(room), 0)
    return {
      rooms: open.length,
      people: new Set(people).size,
      unstoredBytes: sum((room) => room.document.unstoredBytes),
      failingRooms: sum((room) => (room.isFailing ? 1 : 0)),
      documentBytes: sum((room) => room.document.bytes),
      largestDocumentBytes: Math.max(0, ...open.map((room) => room.document.bytes)),
    }
  }

  /** Everyone who is connected, with the room that they are in. */
  *connections(): Generator<Present> {
    for (const room of this.open)
      for (const connection of room.connections) yield { room, connection }
  }

  /** Stores everything and lets everybody go. Rooms can not be used afterwards. */
  async drain(): Promise<void> {
    const stopping = new Refusal(closeCode.restarting, 'restarting')
    for (const stop of this.#stop) stop()
    const drainOne = async ({ loading }: Entry) => {
      const room = await loading.catch(() => null)
      if (!room) return
      room.tell({ kind: 'stopping' })
      room.closeAll(stopping)
      await room.document
        .settle()
        .catch((error) => room.document.report('The room could not be stored.', error))
      room.destroy()
    }
    // All at once: one that cannot be stored must not keep the others from it.
    await Promise.all([...this.#entries.values()].map(drainOne))
    this.#entries.clear()
  }

  /** Does something with a brief's room, which is kept open until it is done. @throws ProblemError 404 */
  async using<T>(briefId: string, work: (room: Room) => Promise<T>): Promise<T> {
    const room = await this.acquire(briefId)
    try {
      return await work(room)
    } finally {
      this.release(briefId)
    }
  }

  async #unload(briefId: string, entry: Entry): Promise<void> {
    const { visits } = entry
    const room = await entry.loading
    try {
      await room.document.settle()
      await room.session.finish()
    } catch (error) {
      room.document.report('The room could not be folded.', error)
    }
    // Somebody may have come in the meantime, even gone again: what they wrote is to be settled too.
    if (entry.visits !== visits || this.#entries.get(briefId) !== entry) return
    this.#forget(briefId)
    room.destroy()
  }

  #load(briefId: string): Entry {
    const loading = Room.load(briefId, this.#context)
    const entry: Entry = { loading, holds: 0, visits: 0 }
    loading.then(
      (room) => {
        entry.room = room
      },
      () => {},
    )
    void this.#follow(briefId)
    return entry
  }

  #forget(briefId: string): void {
    this.#entries.delete(briefId)
    this.#context.bus.leave(briefId)
  }

  /** From now on what other processes say of the brief is heard; what they said before is read. */
  async #follow(briefId: string): Promise<void> {
    const { bus } = this.#context
    const mayHaveMissed = await bus.enter(briefId)
    const room = await this.#entries.get(briefId)?.loading.catch(() => null)
    if (!room) return
    bus.publish({ kind: 'who', briefId })
    room.presence.publishAll()
    if (mayHaveMissed)
      await room.document
        .catchUp()
        .catch((error) => room.document.report('The log could not be read on.', error))
  }

  #hear(message: BusMessage, sender: string): void {
    if (message.kind === 'member') void this.rechecks.person(message.userId)
    else
      void this.#entries
        .get(message.briefId)
        ?.loading.then(
          (room) => room.hear(message, sender),
          () => {},
        )
        .catch((error) => this.#context.log.error({ err: error }, 'A message could not be taken.'))
  }
}

function repeat(milliseconds: number, work: () => void): () => void {
  const timer = setInterval(work, milliseconds)
  timer.unref()
  return () => clearInterval(timer)
}
