import type { Person } from '../../core/access/roles.ts'
import { ProblemError } from '../../core/api/problem.ts'
import type { VersionSummary } from '../../core/api/versions.ts'
import type { Notice } from '../../core/collab/protocol.ts'
import { closeCode } from '../../core/collab/protocol.ts'
import type { Rooms as HostRooms } from '../../core/host.ts'
import { nodeOf } from '../../core/version/content.ts'
import { restoringUpdate } from '../../core/version/restore.ts'
import { createVersion, readVersionState } from '../../prisma/versions.ts'
import type { Census } from './census.ts'
import type { Context } from './context.ts'
import type { Participant } from './participant.ts'
import { asRefusal, Refusal } from './refusal.ts'
import { Room } from './room.ts'

interface Entry {
  readonly loading: Promise<Room>
  /** Once it is loaded. */
  room?: Room
  /** How many joiners and requests need it. */
  holds: number
  idle?: NodeJS.Timeout
}

export interface RoomsOptions {
  /** Milliseconds that a room nobody needs stays in memory. */
  readonly idleTime?: number
  /** Who sends these headers, or null; asked again when somebody's membership changes. */
  authenticate(headers: Headers): Promise<Person | null>
}

/** The briefs that are open in this process. */
export class Rooms implements HostRooms {
  readonly #context: Context
  readonly #options: RoomsOptions
  readonly #entries = new Map<string, Entry>()

  constructor(context: Context, options: RoomsOptions) {
    this.#context = context
    this.#options = options
    context.bus.subscribe((message) => {
      if (message.kind === 'member') void this.#recheckHere(message.userId)
      else if (message.kind === 'notice') this.#tellHere(message.briefId, message.notice)
      else void this.#catchUp(message.briefId, message.head)
    })
  }

  /** Opens a room, or shares it, and keeps it until `release`. @throws ProblemError 404 */
  async acquire(briefId: string): Promise<Room> {
    let entry = this.#entries.get(briefId)
    if (!entry) {
      entry = { loading: Room.load(briefId, this.#context), holds: 0 }
      this.#entries.set(briefId, entry)
    }
    entry.holds++
    clearTimeout(entry.idle)
    try {
      entry.room = await entry.loading
      return entry.room
    } catch (error) {
      // The next to ask tries again.
      if (this.#entries.get(briefId) === entry) this.#entries.delete(briefId)
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
    return this.#using(briefId, async (room) => {
      await room.document.stored()
      return nodeOf(room.document.doc).toJSON()
    })
  }

  async saveVersion(briefId: string, by: Person, name: string | null): Promise<VersionSummary> {
    return this.#using(briefId, async (room) => {
      await room.document.stored()
      const { summary } = await createVersion({
        briefId,
        by,
        name,
        reason: 'named',
        at: this.#context.now(),
      })
      this.announce(briefId, { kind: 'version', number: summary.number, name, by: by.name })
      return summary
    })
  }

  async restore(briefId: string, number: number, by: Person): Promise<{ before: VersionSummary }> {
    const target = await readVersionState(briefId, number)
    return this.#using(briefId, (room) =>
      // What people type meanwhile waits and then merges with the restored state.
      room.holding(async () => {
        if (room.archived)
          throw new ProblemError(409, 'This brief is archived. Bring it back before restoring.')
        await room.document.stored()
        const { summary, state } = await createVersion({
          briefId,
          by,
          name: null,
          reason: 'before-restore',
          at: this.#context.now(),
        })
        const update = restoringUpdate(state, target)
        if (update) {
          room.document.expectRestore()
          room.document.stage({ update, userId: by.id })
          await room.document.stored()
        }
        this.announce(briefId, { kind: 'restored', number, by: by.name })
        return { before: summary }
      }),
    )
  }

  announce(briefId: string, notice: Notice): void {
    this.#tellHere(briefId, notice)
    this.#context.bus.publish({ kind: 'notice', briefId, notice })
  }

  /** Somebody's role or membership changed: their open sockets are demoted or closed. */
  async recheck(userId: string): Promise<void> {
    this.#context.bus.publish({ kind: 'member', userId })
    await this.#recheckHere(userId)
  }

  /** Asks again who is at the other end of a socket. */
  async recheckConnection(room: Room, connection: Participant): Promise<void> {
    const person = await this.#options.authenticate(connection.headers)
    if (connection.closed) return
    if (!person || person.id !== connection.person.id)
      return connection.close(new Refusal(closeCode.signedOut, 'signed out'))
    const before = connection.person
    connection.person = person
    if (person.role !== before.role) connection.notify({ kind: 'role', role: person.role })
    if (JSON.stringify(person) !== JSON.stringify(before)) room.restamp(connection)
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
  async *connections(): AsyncGenerator<{ room: Room; connection: Participant }> {
    for (const { loading } of this.#entries.values()) {
      const room = await loading.catch(() => null)
      for (const connection of room?.connections ?? []) if (room) yield { room, connection }
    }
  }

  /** Stores everything and lets everybody go. Rooms can not be used afterwards. */
  async drain(): Promise<void> {
    const stopping = new Refusal(closeCode.restarting, 'restarting')
    const drainOne = async ({ loading }: Entry) => {
      const room = await loading.catch(() => null)
      if (!room) return
      room.tell({ kind: 'stopping' })
      room.closeAll(stopping)
      await room.document
        .settle()
        .catch((error) => room.document.report('The room could not be stored.', error))
      room.document.destroy()
    }
    // All at once: one that cannot be stored must not keep the others from it.
    await Promise.all([...this.#entries.values()].map(drainOne))
    this.#entries.clear()
  }

  async #using<T>(briefId: string, work: (room: Room) => Promise<T>): Promise<T> {
    const room = await this.acquire(briefId)
    try {
      return await work(room)
    } finally {
      this.release(briefId)
    }
  }

  async #unload(briefId: string, entry: Entry): Promise<void> {
    const room = await entry.loading
    try {
      await room.document.settle()
    } catch (error) {
      room.document.report('The room could not be folded.', error)
    }
    // Somebody may have come in the meantime; the room is as good as before.
    if (entry.holds > 0 || this.#entries.get(briefId) !== entry) return
    this.#entries.delete(briefId)
    room.document.destroy()
  }

  #tellHere(briefId: string, notice: Notice): void {
    void this.#entries.get(briefId)?.loading.then(
      (room) => room.tell(notice),
      () => {},
    )
  }

  async #catchUp(briefId: string, head: bigint): Promise<void> {
    try {
      const room = await this.#entries.get(briefId)?.loading
      if (room && room.document.head < head) await room.document.catchUp()
    } catch (error) {
      this.#context.log.error({ briefId, err: error }, 'The log could not be read on.')
    }
  }

  async #recheckHere(userId: string): Promise<void> {
    for await (const { room, connection } of this.connections()) {
      if (connection.person.id !== userId) continue
      try {
        await this.recheckConnection(room, connection)
      } catch (error) {
        // Not knowing who somebody is, is no reason to let them go on.
        connection.close(asRefusal(error))
      }
    }
  }
}
