import * as Y from 'yjs'
import { contradictsItself } from '../../core/collab/contradictsItself.ts'
import type { DecodedUpdate } from '../../core/collab/decodedUpdate.ts'
import { overlaps, writingClients } from '../../core/collab/dependencies.ts'
import { inspect } from '../../core/collab/inspect.ts'
import { judge } from '../../core/collab/judge.ts'
import { closeCode, type Notice } from '../../core/collab/protocol.ts'
import type { RefusalMessage } from '../../core/collab/refusalReasons.ts'
import { noticeFrame, step1Frame, step2Frame, updateFrame } from '../../core/collab/wire.ts'
import type { BriefFacts } from '../../prisma/briefFacts.ts'
import type { BusMessage } from './bus/bus.ts'
import type { Context } from './context.ts'
import type { Debounce } from './debounce.ts'
import type { Limits } from './limits.ts'
import type { Meter } from './meter.ts'
import { MissedNotices } from './missedNotices.ts'
import type { Participant } from './participant.ts'
import { Presence } from './presence.ts'
import { Refusal, tryAgain } from './refusal.ts'
import { StorageTrouble } from './storageTrouble.ts'
import { StoredDocument } from './storedDocument.ts'
import { webSocketFrame } from './webSocketFrame.ts'
import { createWorkSession } from './workSession.ts'

/**
 * A brief that is open in this process, and everybody in it. Nothing leaves the room before all
 * that it contains is committed: updates are sent by the commit, and answers wait for it.
 */
export class Room {
  readonly id: string
  readonly document: StoredDocument
  readonly session: Debounce
  readonly #meter: Meter
  readonly #limits: Limits
  archived = false
  /** How many notices there were. */
  noticed = 0
  readonly presence: Presence
  readonly #connections = new Set<Participant>()
  readonly #toTell = new Set<Participant>()
  readonly #missed = new MissedNotices()
  #held: Promise<void> | null = null
  readonly #storing: StorageTrouble

  private constructor(id: string, context: Context) {
    this.#meter = context.meter
    this.id = id
    this.presence = new Presence({
      connections: this.#connections,
      now: context.now,
      publish: (entries, all) =>
        context.bus.publish({ kind: 'presence', briefId: id, entries, all }),
    })
    this.#limits = context.limits
    this.session = createWorkSession(id, context)
    this.#storing = new StorageTrouble(context.limits.unstoredFor, (notice) => this.tell(notice))
    this.document = new StoredDocument(id, context, {
      committed: (update, known) => {
        this.#sendUpdate(update, known)
        this.session.schedule()
        for (const notice of this.#missed.edited()) this.tell(notice)
      },
      trouble: (isFailing) => this.#storing.changed(isFailing),
      facts: (facts) => {
        this.archived = facts.archived
        this.#missed.begin(facts)
      },
      vanished: () => this.closeAll(new Refusal(closeCode.noSuchBrief, 'no such brief')),
    })
  }

  /** @throws ProblemError 404 */
  static async load(id: string, context: Context): Promise<Room> {
    const room = new Room(id, context)
    await room.document.load()
    return room
  }

  get connections(): readonly Participant[] {
    return [...this.#connections]
  }

  /** Whether the database does not take its edits at the moment. */
  get isFailing(): boolean {
    return this.#storing.isFailing
  }

  join(connection: Participant): void {
    this.#connections.add(connection)
    connection.send(step1Frame(Y.encodeStateVector(this.document.doc)))
    const { restored } = this.document
    if (restored !== null) connection.notify({ kind: 'restores', last: restored })
    if (this.#storing.isFailing) connection.notify(this.#storing.notice)
  }

  leave(connection: Participant): void {
    this.#connections.delete(connection)
    this.#toTell.delete(connection)
    this.presence.leave(connection)
  }

  /** Step 1: the document, once all of it is stored. */
  answer(connection: Participant, stateVector: Uint8Array): undefined {
    this.#checkStorage()
    if (stateVector.length > this.#limits.stateVector)
      throw new Refusal(closeCode.tooLarge, 'too large')
    const reply = step2Frame(encode(this.document.doc, stateVector))
    connection.listening = true
    this.document.afterStored(() => connection.send(reply), reply.length)
  }

  receivePresence(connection: Participant, update: Uint8Array): undefined {
    if (update.length > this.#limits.presence)
      throw new Refusal(closeCode.tooLarge, 'too much presence')
    try {
      this.presence.receive(connection, update)
    } catch (error) {
      if (error instanceof Refusal) throw error
      throw new Refusal(closeCode.malformed, 'malformed presence')
    }
  }

  showPresence(connection: Participant): undefined {
    this.presence.show(connection)
  }

  /** Somebody's name or role changed. */
  restamp(connection: Participant): void {
    this.presence.restamp(connection)
  }

  /** Takes a step 2 or an update. @throws Refusal, at once or later */
  receive(
    connection: Participant,
    update: Uint8Array,
    kind: 'step2' | 'update',
  ): Promise<void> | undefined {
    if (this.#held)
      return this.#held.then(() => connection.spend(() => this.receive(connection, update, kind)))
    this.#checkStorage()
    const decoded = decode(update)
    const verdict = this.#judge(connection, decoded)
    if (verdict.kind === 'incomplete' && kind === 'update' && !connection.synced) {
      connection.hold(update)
      return
    }
    if (verdict.kind === 'incomplete' || verdict.kind === 'refuse')
      // Another process may know more: what it has told this client is in the log.
      return this.document
        .catchUp()
        .then(() => connection.spend(() => this.#settle(connection, update, decoded, kind)))
    this.#settle(connection, update, decoded, kind)
  }

  /** Keeps clients' updates waiting while `work` runs; they are taken afterwards. */
  async holding<T>(work: () => Promise<T>): Promise<T> {
    while (this.#held) await this.#held
    const working = work()
    const done = () => {
      this.#held = null
    }
    this.#held = working.then(done, done)
    return working
  }

  /** What another process says of this brief. */
  hear(message: BusMessage, sender: string): void {
    if (message.kind === 'log') this.document.hear(message.stretch)
    else if (message.kind === 'presence') this.presence.hear(sender, message.entries, message.all)
    else if (message.kind === 'who') this.presence.publishAll()
    else if (message.kind === 'notice') this.tell(message.notice)
  }

  /** What the database says of this brief, whether or not somebody has said so here. */
  compare(facts: BriefFacts): void {
    this.archived = facts.archived
    for (const notice of this.#missed.compare(facts)) this.tell(notice)
  }

  tell(notice: Notice): void {
    this.noticed++
    this.#missed.note(notice)
    if (notice.kind === 'archived') this.archived = notice.archived
    if (notice.kind === 'restored') this.document.restored = notice.before
    const frame = noticeFrame(notice)
    for (const connection of this.#connections) connection.send(frame)
  }

  /** Lets go of what it holds; nothing is saved. */
  destroy(): void {
    this.session.cancel()
    this.document.destroy()
  }

  closeAll(refusal: Refusal): void {
    for (const connection of this.connections) connection.close(refusal)
  }

  #judge(connection: Participant, decoded: DecodedUpdate) {
    const { person, mayEdit } = connection
    const { doc } = this.document
    const authors = { mayUse: (client: number) => this.#mayUse(client, person.id) }
    return judge(doc, authors, decoded, { userId: person.id, mayEdit })
  }

  /** Before somebody has written, everybody can see under which client id they will. */
  #mayUse(client: number, userId: string): boolean {
    const { authors } = this.document
    if (authors.knows(client)) return authors.mayUse(client, userId)
    return (this.presence.personOf(client) ?? userId) === userId
  }

  #settle(
    connection: Participant,
    update: Uint8Array,
    decoded: DecodedUpdate,
    kind: 'step2' | 'update',
  ): void {
    if (connection.closed) return
    if (overlaps(this.document.doc, decoded)) {
      // Its beginning is known: cut off, it can say nothing else of what is there already.
      const news = Y.diffUpdate(update, Y.encodeStateVector(this.document.doc))
      this.#settle(connection, news, decode(news), kind)
      return
    }
    const verdict = this.#judge(connection, decoded)
    if (verdict.kind === 'refuse') throw new Refusal(verdict.code, verdict.reason)
    if (verdict.kind === 'incomplete')
      throw new Refusal(closeCode.malformed, 'builds on what the server does not have')
    if (verdict.kind === 'apply') {
      if (contradictsItself(this.document.doc, update, decoded))
        throw new Refusal(closeCode.malformed, 'contradictory place')
      this.#checkSize(decoded, update)
      this.#stage(connection, update, kind)
    }
    this.#acknowledge(connection)
    if (kind === 'update' || connection.synced) return
    connection.synced = true
    for (const early of connection.takeHeld())
      this.#settle(connection, early, decode(early), 'update')
  }

  /** What is deleted makes room, so that deletions are always welcome. */
  #checkSize(decoded: DecodedUpdate, { length }: Uint8Array): void {
    const { doc } = this.document
    if (!this.document.fits(length) && writingClients(doc, decoded).size > 0)
      throw new Refusal(closeCode.tooLarge, 'this brief is full')
  }

  /** What cannot be kept until it is stored stays with its writer, who tries again. */
  #checkStorage(): void {
    if (this.document.isCongested) throw new Refusal(tryAgain, 'the database does not store')
  }

  #stage(sender: Participant, update: Uint8Array, kind: 'step2' | 'update'): void {
    const violation = this.document.stage({
      update,
      userId: sender.person.id,
      sender,
      offline: kind === 'step2',
    })
    if (violation) throw new Refusal(closeCode.malformed, violation)
  }

  #acknowledge(connection: Participant): void {
    this.document.afterStored(() => {
      connection.countStored()
      if (this.#toTell.size === 0) setImmediate(() => this.#tellStored())
      this.#toTell.add(connection)
    })
  }

  #tellStored(): void {
    for (const connection of this.#toTell) connection.tellStored()
    this.#toTell.clear()
  }

  #sendUpdate(update: Uint8Array, known: Participant | null): void {
    const frame = webSocketFrame(updateFrame(update))
    let sockets = 0
    for (const connection of this.#connections)
      if (connection.listening && connection !== known) {
        connection.sendFramed(frame)
        sockets++
      }
    this.#meter.sent(update.length, sockets)
  }
}

function decode(update: Uint8Array): DecodedUpdate {
  const decoded = attempt(() => Y.decodeUpdate(update), 'malformed update')
  const reason = inspect(decoded)
  if (reason) throw new Refusal(closeCode.malformed, reason)
  return decoded
}

function encode(doc: Y.Doc, stateVector: Uint8Array): Uint8Array {
  return attempt(() => Y.encodeStateAsUpdate(doc, stateVector), 'malformed state vector')
}

/** Reading what a client made up fails in many ways, all of them the client's fault. */
function attempt<T>(read: () => T, reason: RefusalMessage): T {
  try {
    return read()
  } catch {
    throw new Refusal(closeCode.malformed, reason)
  }
}
