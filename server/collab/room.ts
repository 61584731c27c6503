import * as Y from 'yjs'
import { ProblemError } from '../../core/api/problem.ts'
import { Authors } from '../../core/collab/authors.ts'
import type { DecodedUpdate } from '../../core/collab/inspect.ts'
import { inspect } from '../../core/collab/inspect.ts'
import { judge } from '../../core/collab/judge.ts'
import type { Notice } from '../../core/collab/protocol.ts'
import { closeCode } from '../../core/collab/protocol.ts'
import { applyRepaired } from '../../core/collab/repair.ts'
import { noticeFrame, step1Frame, step2Frame, updateFrame } from '../../core/collab/wire.ts'
import { docOf } from '../../core/version/content.ts'
import type { LogPart } from '../../prisma/briefLog.ts'
import { appendUpdates, foldLog, readAuthors, readLog } from '../../prisma/briefLog.ts'
import { CommitQueue } from './commitQueue.ts'
import type { Connection } from './connection.ts'
import type { Context } from './context.ts'
import { mergeUpdates } from './mergeUpdates.ts'
import { Presence } from './presence.ts'
import { Projection } from './project.ts'
import { Refusal } from './refusal.ts'
import { Rescue } from './rescue.ts'

/** An update that is in the document and on its way into the log. */
interface Staged {
  readonly data: Uint8Array
  readonly userId: string | null
  /** Who has it already and need not be sent it. */
  readonly sender: Connection | null
}

/** The log is folded into a snapshot after so many updates. */
const foldAfter = 500

/**
 * A brief that is open in this process. The document holds what is stored and what is about to be;
 * nothing leaves the room before all that it contains is committed: updates are broadcast by the
 * commit, and answers wait in the same queue.
 */
export class Room {
  readonly id: string
  readonly doc: Y.Doc
  readonly authors = new Authors()
  archived = false
  readonly #context: Context
  readonly #connections = new Set<Connection>()
  readonly #presence: Presence
  readonly #queue: CommitQueue<Staged>
  readonly #projection: Projection
  readonly #rescue: Rescue
  readonly #toTell = new Set<Connection>()
  #head = 0n
  #unfolded = 0
  #emitted: Uint8Array | null = null
  #catchingUp: Promise<void> | null = null
  #held: Promise<unknown> | null = null

  private constructor(id: string, context: Context) {
    this.id = id
    this.#context = context
    this.doc = docOf(null)
    this.doc.on('update', (update: Uint8Array) => {
      this.#emitted = update
    })
    this.#presence = new Presence(this.#connections)
    this.#projection = new Projection(id, this.doc, context)
    this.#rescue = new Rescue(this.doc, context.now)
    this.#queue = new CommitQueue({
      write: (batch) => this.#write(batch),
      committed: (batch) => this.#committed(batch),
      trouble: (error) => this.#storageTrouble(error),
    })
  }

  /** @throws ProblemError 404 */
  static async load(id: string, context: Context): Promise<Room> {
    const room = new Room(id, context)
    const { pool } = context
    // The authors first: what is folded in between is then in the log as well, not in neither.
    const authors = await readAuthors(pool, id)
    const part = await readLog(pool, id, 0n)
    if (!part) throw new ProblemError(404, 'There is no such brief.')
    for (const range of authors) room.authors.load(range)
    room.archived = part.archived
    room.#take(part)
    room.#projection.cancel()
    return room
  }

  get isEmpty(): boolean {
    return this.#connections.size === 0
  }

  get connections(): Iterable<Connection> {
    return this.#connections
  }

  /** Sequence number of the last update that the document holds. */
  get head(): bigint {
    return this.#head
  }

  join(connection: Connection): void {
    this.#connections.add(connection)
    connection.send(step1Frame(Y.encodeStateVector(this.doc)))
  }

  leave(connection: Connection): void {
    this.#connections.delete(connection)
    this.#toTell.delete(connection)
    this.#presence.leave(connection)
  }

  /** Step 1: the document, once all of it is stored. */
  answer(connection: Connection, stateVector: Uint8Array): undefined {
    const reply = step2Frame(this.#encode(stateVector))
    connection.listening = true
    this.#queue.after(() => connection.send(reply))
  }

  receivePresence(connection: Connection, update: Uint8Array): undefined {
    try {
      this.#presence.receive(connection, update)
    } catch {
      throw new Refusal(closeCode.malformed, 'malformed presence')
    }
  }

  showPresence(connection: Connection): undefined {
    this.#presence.show(connection)
  }

  /** Somebody's name or role changed. */
  restamp(connection: Connection): void {
    this.#presence.restamp(connection)
  }

  /** Takes a step 2 or an update. @throws Refusal */
  receive(
    connection: Connection,
    update: Uint8Array,
    kind: 'step2' | 'update',
  ): Promise<void> | undefined {
    if (this.#held) return this.#held.then(() => this.receive(connection, update, kind))
    const decoded = decode(update)
    const verdict = this.#judge(connection, decoded)
    if (verdict.kind === 'incomplete' && kind === 'update' && !connection.synced) {
      connection.held.push(update)
      return
    }
    if (verdict.kind === 'incomplete' || verdict.kind === 'refuse')
      // Another process may know more: what it has told this client is in the log.
      return this.catchUp().then(() => this.#settle(connection, update, decoded, kind))
    this.#settle(connection, update, decoded, kind)
  }

  /** Adds an update of the server's own making, e.g. a restore; `userId` is who asked for it. */
  stage(update: Uint8Array, userId: string | null): void {
    this.#apply(update, userId, null)
  }

  /** Resolves once all that the document holds is stored. */
  flush(): Promise<void> {
    return this.#queue.flushed()
  }

  /** Keeps clients' updates waiting while `work` runs; what they send is taken afterwards. */
  async holding<T>(work: () => Promise<T>): Promise<T> {
    while (this.#held) await this.#held
    const working = work()
    this.#held = working
      .catch(() => {})
      .then(() => {
        this.#held = null
      })
    return working
  }

  /** Words typed into what a restore takes out must not vanish. */
  restoring(): void {
    this.#rescue.watch()
  }

  tell(notice: Notice): void {
    if (notice.kind === 'archived') this.archived = notice.archived
    this.#broadcast(noticeFrame(notice))
  }

  /** Reads what other processes have added to the log. */
  catchUp(): Promise<void> {
    this.#catchingUp ??= this.#readOn().finally(() => {
      this.#catchingUp = null
    })
    return this.#catchingUp
  }

  /** Stores everything, folds the log and updates what is derived. The room stays usable. */
  async settle(): Promise<void> {
    await this.flush()
    if (this.#unfolded > 0) await this.#fold()
    await this.#projection.finish()
  }

  destroy(): void {
    this.#projection.cancel()
    this.doc.destroy()
  }

  report(message: string, error: unknown): void {
    this.#context.log.error(`Brief ${this.id}: ${message}`, error)
  }

  #encode(stateVector: Uint8Array): Uint8Array {
    try {
      return Y.encodeStateAsUpdate(this.doc, stateVector)
    } catch {
      throw new Refusal(closeCode.malformed, 'malformed state vector')
    }
  }

  #judge(connection: Connection, decoded: DecodedUpdate) {
    const { person, mayEdit } = connection
    return judge(this.doc, this.authors, decoded, { userId: person.id, mayEdit })
  }

  #settle(
    connection: Connection,
    update: Uint8Array,
    decoded: DecodedUpdate,
    kind: 'step2' | 'update',
  ): void {
    if (connection.closed) return
    const verdict = this.#judge(connection, decoded)
    if (verdict.kind === 'refuse') throw new Refusal(verdict.code, verdict.reason)
    if (verdict.kind === 'incomplete')
      throw new Refusal(closeCode.malformed, 'builds on what the server does not have')
    const violation =
      verdict.kind === 'apply'
        ? this.#apply(update, connection.person.id, connection, kind === 'step2')
        : null
    this.#acknowledge(connection)
    if (violation) throw new Refusal(closeCode.malformed, violation)
    if (kind === 'update' || connection.synced) return
    connection.synced = true
    for (const early of connection.held.splice(0))
      this.#settle(connection, early, decode(early), 'update')
  }

  /** @returns what the update held that no editor of ours writes, or null */
  #apply(
    update: Uint8Array,
    userId: string | null,
    sender: Connection | null,
    offline = false,
  ): string | null {
    this.#emitted = null
    const { repaired, violation } = Y.transact(
      this.doc,
      ({ beforeState }) => {
        const applied = applyRepaired(this.doc, update, sender)
        const rescued = this.#rescue.keep(update, beforeState, offline)
        return { ...applied, repaired: applied.repaired || rescued }
      },
      sender,
    )
    const data = this.#emitted
    if (data) {
      this.authors.note(data, userId)
      this.#queue.push({ data, userId, sender: repaired ? null : sender })
    }
    return violation
  }

  #acknowledge(connection: Connection): void {
    this.#queue.after(() => {
      connection.countStored()
      if (this.#toTell.size === 0) setImmediate(() => this.#tellStored())
      this.#toTell.add(connection)
    })
  }

  #tellStored(): void {
    for (const connection of this.#toTell) connection.tellStored()
    this.#toTell.clear()
  }

  async #write(batch: readonly Staged[]): Promise<void> {
    const { pool, now, bus } = this.#context
    // A retry may store a batch twice, when only the answer was lost: applying twice is harmless.
    const head = await appendUpdates(pool, this.id, batch, now())
    if (head === null) return this.#vanish()
    // Whether somebody else's updates came in between.
    const behind = head - BigInt(batch.length) > this.#head
    if (behind) await this.catchUp()
    if (head > this.#head) this.#head = head
    bus.publish({ kind: 'head', briefId: this.id, head })
  }

  #committed(batch: readonly Staged[]): void {
    const frame = updateFrame(mergeUpdates(batch.map(({ data }) => data)))
    const [first] = batch
    const only = batch.every(({ sender }) => sender === first?.sender) ? first?.sender : null
    for (const connection of this.#connections)
      if (connection.listening && connection !== only) connection.send(frame)
    this.#unfolded += batch.length
    this.#projection.schedule()
    if (this.#unfolded >= foldAfter)
      void this.#fold().catch((error) => this.report('The log could not be folded.', error))
  }

  async #readOn(): Promise<void> {
    const part = await readLog(this.#context.pool, this.id, this.#head)
    if (!part) return this.#vanish()
    this.archived = part.archived
    const update = this.#take(part)
    if (update)
      for (const connection of this.#connections)
        if (connection.listening) connection.send(updateFrame(update))
  }

  /** Applies what the log has. @returns what is new to those who are here, if anything */
  #take({ head, state, updates }: LogPart): Uint8Array | null {
    this.#emitted = null
    const repaired = Y.transact(
      this.doc,
      () => {
        let repaired = false
        const parts = state
          ? [state, ...updates.map(({ data }) => data)]
          : updates.map((u) => u.data)
        for (const part of parts)
          repaired = applyRepaired(this.doc, part, 'log').repaired || repaired
        return repaired
      },
      'log',
    )
    for (const { data, userId } of updates) this.authors.note(data, userId)
    if (head > this.#head) this.#head = head
    this.#unfolded += updates.length
    const emitted = this.#emitted
    if (!emitted) return null
    this.#projection.schedule()
    if (!repaired) return emitted
    this.#queue.push({ data: emitted, userId: null, sender: null })
    return null
  }

  async #fold(): Promise<void> {
    const { pool, now } = this.#context
    const folded = this.#unfolded
    this.#unfolded = 0
    const authors = this.authors.unsaved()
    try {
      // Updates about to be stored may be in the state as well; the log then repeats them.
      const state = Y.encodeStateAsUpdate(this.doc)
      await foldLog(pool, this.id, { seq: this.#head, state, authors }, now())
      this.authors.markSaved(authors)
    } catch (error) {
      this.#unfolded += folded
      throw error
    }
  }

  #storageTrouble(error: unknown): void {
    if (error) this.report('The database does not store; edits are kept and tried again.', error)
    this.tell({ kind: 'storage', trouble: error !== null })
  }

  /** The brief was deleted. */
  #vanish(): void {
    this.#queue.abandon()
    const refusal = new Refusal(closeCode.noSuchBrief, 'no such brief')
    for (const connection of [...this.#connections]) connection.close(refusal)
  }

  #broadcast(frame: Uint8Array): void {
    for (const connection of this.#connections) connection.send(frame)
  }
}

function decode(update: Uint8Array): DecodedUpdate {
  let decoded: DecodedUpdate
  try {
    decoded = Y.decodeUpdate(update)
  } catch {
    throw new Refusal(closeCode.malformed, 'malformed update')
  }
  const reason = inspect(decoded)
  if (reason) throw new Refusal(closeCode.malformed, reason)
  return decoded
}
