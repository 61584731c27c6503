import * as Y from 'yjs'
import { ProblemError } from '../../core/api/problem.ts'
import { Authors } from '../../core/collab/authors.ts'
import type { RefusalMessage } from '../../core/collab/refusalReasons.ts'
import { applyRepaired } from '../../core/collab/repair.ts'
import { docOf } from '../../core/version/content.ts'
import type { BriefFacts } from '../../prisma/briefFacts.ts'
import type { LogPart } from '../../prisma/briefLog.ts'
import { appendUpdates, foldLog, readAuthors, readLog } from '../../prisma/briefLog.ts'
import type { LogStretch } from './bus/bus.ts'
import { CommitQueue } from './commitQueue.ts'
import type { Context } from './context.ts'
import type { Debounce } from './debounce.ts'
import { DocumentSize } from './documentSize.ts'
import { LogFollower } from './logFollower.ts'
import { mergeUpdates } from './mergeUpdates.ts'
import type { Participant } from './participant.ts'
import { createProjection } from './project.ts'
import { Rescue } from './rescue.ts'

/** The log is folded into a snapshot after so many updates. */
const foldAfter = 500

/** Bytes that anything takes which waits to be stored. */
const leastKept = 200

/** An update that is in the document and on its way into the log. */
interface Staged {
  readonly data: Uint8Array
  readonly userId: string | null
  readonly sender: Participant | null
  /** Whether it brings back a version. */
  readonly restores: boolean
}

const secondsSince = (start: number) => (performance.now() - start) / 1000

export interface StoredDocumentListener {
  /** What the database has committed. `known` is the one connection that has it already, if any. */
  committed(update: Uint8Array, known: Participant | null): void
  /** Storing began to fail, or works again. */
  trouble(isFailing: boolean): void
  /** What the database says of the brief besides its document. */
  facts(facts: BriefFacts): void
  /** The brief was deleted. */
  vanished(): void
}

export interface NewUpdate {
  readonly update: Uint8Array
  /** Whose writing it is; null for the server itself. */
  readonly userId: string | null
  readonly sender?: Participant
  /** Whether it was written without a connection; see Rescue. */
  readonly offline?: boolean
  /** Whether it brings back a version: words typed meanwhile into what that takes out must not vanish. */
  readonly restores?: boolean
}

/**
 * A brief's document together with its log. The document holds what is stored and what is about to
 * be; whoever lets anything out waits with `afterStored`, or is told by `committed`.
 */
export class StoredDocument {
  readonly doc = docOf(null)
  readonly authors = new Authors()
  readonly #id: string
  readonly #context: Context
  readonly #listener: StoredDocumentListener
  readonly #queue: CommitQueue<Staged>
  readonly #projection: Debounce
  readonly #rescue: Rescue
  readonly #size: DocumentSize
  /** What the last transaction changed, and after it Yjs's own clearing away of idle formatting. */
  #emitted: Uint8Array[] = []
  readonly #follower: LogFollower
  /** What the last write committed, until the others are told. */
  #written: LogStretch | null = null
  /** Number of the last version that was saved before a restore, as far as is known here. */
  restored: number | null = null
  /** Updates in the log that no snapshot holds, as far as is known here. */
  #unfolded = 0
  #unstoredBytes = 0

  constructor(id: string, context: Context, listener: StoredDocumentListener) {
    this.#id = id
    this.#context = context
    this.#listener = listener
    this.doc.on('update', (update: Uint8Array) => {
      this.#emitted.push(update)
    })
    this.#projection = createProjection(id, this.doc, context)
    this.#rescue = new Rescue(this.doc, context.now)
    this.#size = new DocumentSize(this.doc, context.limits.document)
    this.#follower = new LogFollower({
      readOn: (after) => this.#readOn(after),
      apply: ({ updates }) => this.#pass(this.#take({ state: null, updates })),
      failed: (error) => this.report('The log could not be read on.', error),
    })
    this.#queue = new CommitQueue({
      write: (batch) => this.#write(batch),
      committed: (batch) => this.#committed(batch),
      trouble: (error) => this.#trouble(error),
    })
  }

  /** Sequence number of the last update that the document is known to hold. */
  get head(): bigint {
    return this.#follower.head
  }

  /** Fills the new document. @throws ProblemError 404 */
  async load(): Promise<void> {
    const { pool } = this.#context
    // The authors first: what is folded in between is then in the log as well, not in neither.
    const authors = await readAuthors(pool, this.#id)
    const part = await readLog(pool, this.#id, 0n)
    if (!part) throw new ProblemError(404, 'There is no such brief.')
    for (const range of authors) this.authors.load(range)
    this.#listener.facts(part.facts)
    this.restored = part.restored
    this.#take(part)
    this.#follower.reach(part.head)
    this.#projection.cancel()
  }

  /**
   * Applies an update and passes it on to the log; what others get is that and its repair.
   * @returns what the update held that no editor of ours writes, or null
   */
  stage({
    update,
    userId,
    sender,
    offline = false,
    restores = false,
  }: NewUpdate): RefusalMessage | null {
    if (restores) this.#rescue.watch()
    const { changes, result, isTidied } = this.#transact(sender, ({ beforeState }) => {
      const applied = applyRepaired(this.doc, [update], sender)
      const rescued = this.#rescue.keep(update, beforeState, offline)
      return { ...applied, isAsSent: !applied.repaired && !rescued }
    })
    if (changes) {
      this.authors.note(changes, userId)
      const known = result.isAsSent && !isTidied ? sender : undefined
      this.#push({ data: changes, userId, sender: known ?? null, restores })
    }
    return result.violation
  }

  /**
   * Runs once all that the document holds by now is stored; at once if it is.
   * @param bytes what `run` keeps in memory until then
   */
  afterStored(run: () => void, bytes = leastKept): void {
    this.#unstoredBytes += bytes
    this.#queue.after(() => {
      this.#unstoredBytes -= bytes
      run()
    })
  }

  /** Bytes that wait in memory until the database has stored what they belong to. */
  get unstoredBytes(): number {
    return this.#unstoredBytes
  }

  /** Updates that the database has not confirmed yet. */
  get unstored(): number {
    return this.#queue.length
  }

  /** Bytes of the document, at most. */
  get bytes(): number {
    return this.#size.bytes
  }

  /** Whether nothing more can be kept in memory until the database stores again. */
  get isCongested(): boolean {
    return this.#unstoredBytes > this.#context.limits.unstored
  }

  /** Whether an update of so many bytes may be added. */
  fits(bytes: number): boolean {
    return this.#size.fits(bytes)
  }

  /** Resolves once all that the document holds by now is stored. */
  stored(): Promise<void> {
    return this.#queue.flushed()
  }

  /** Resolves once the document has what other processes have added to the log by now. */
  catchUp(): Promise<void> {
    return this.#follower.catchUp()
  }

  /** Takes what another process has committed; what is missing before it is read from the log. */
  hear(stretch: LogStretch): void {
    if (stretch.restores) this.#rescue.watch()
    this.#follower.hear(stretch)
  }

  /** Stores everything, folds the log and updates what is derived; goes on to be usable. */
  async settle(): Promise<void> {
    await this.stored()
    if (this.#unfolded > 0) await this.#fold()
    await this.#projection.finish()
  }

  destroy(): void {
    this.#follower.stop()
    this.#projection.cancel()
    this.doc.destroy()
  }

  report(message: string, error: unknown): void {
    this.#context.log.error({ briefId: this.#id, err: error }, message)
  }

  /** Runs in one transaction. @returns also what it changed, as an update */
  #transact<T>(origin: unknown, work: (transaction: Y.Transaction) => T) {
    this.#emitted = []
    const result = Y.transact(this.doc, work, origin)
    const emitted = this.#emitted
    this.#emitted = []
    const changes = emitted.length > 0 ? mergeUpdates(emitted) : null
    return { changes, result, isTidied: emitted.length > 1 }
  }

  async #write(batch: readonly Staged[]): Promise<void> {
    const { pool, now, meter } = this.#context
    // A retry may store a batch twice, when only the answer was lost: applying twice is harmless.
    const start = performance.now()
    const head = await appendUpdates(pool, this.#id, batch, now()).catch((error: unknown) => {
      meter.commitFailed()
      throw error
    })
    if (head === null) return this.#vanish()
    meter.committed(batch.length, secondsSince(start))
    this.#written = {
      from: head - BigInt(batch.length),
      to: head,
      updates: batch,
      restores: batch.some(({ restores }) => restores),
    }
  }

  /** Tells the other processes, once people here were told. */
  #announce({ updates, ...stretch }: LogStretch): void {
    const bare = updates.map(({ data, userId }) => ({ data, userId }))
    const message = {
      kind: 'log',
      briefId: this.#id,
      stretch: { ...stretch, updates: bare },
    } as const
    this.#context.bus.publish(message)
    this.#follower.wrote(stretch)
  }

  #push(staged: Staged): void {
    this.#size.add(staged.data.length)
    this.#unstoredBytes += staged.data.length + leastKept
    this.#queue.push(staged)
  }

  #committed(batch: readonly Staged[]): void {
    for (const { data } of batch) this.#unstoredBytes -= data.length + leastKept
    const sender = batch[0]?.sender ?? null
    const known = batch.every((staged) => staged.sender === sender) ? sender : null
    this.#listener.committed(mergeUpdates(batch.map(({ data }) => data)), known)
    if (this.#written) this.#announce(this.#written)
    this.#written = null
    this.#unfolded += batch.length
    this.#projection.schedule()
    if (this.#unfolded >= foldAfter)
      void this.#fold().catch((error) => this.report('The log could not be folded.', error))
  }

  async #readOn(after: bigint): Promise<bigint> {
    const part = await readLog(this.#context.pool, this.#id, after)
    if (!part) {
      this.#vanish()
      return after
    }
    this.#listener.facts(part.facts)
    if (part.restored !== this.restored) this.#rescue.watch()
    this.restored = part.restored
    this.#pass(this.#take(part))
    return part.head
  }

  #pass(changes: Uint8Array | null): void {
    if (changes) this.#listener.committed(changes, null)
  }

  /** Applies what the log has. @returns what of it is news and can be let out */
  #take({ state, updates }: Pick<LogPart, 'state' | 'updates'>): Uint8Array | null {
    const parts = updates.map(({ data }) => data)
    if (state) parts.unshift(state)
    // What fits by itself may not fit together: two processes that each empty half of a list.
    const { changes, result, isTidied } = this.#transact('log', () =>
      applyRepaired(this.doc, parts, 'log'),
    )
    for (const { data, userId } of updates) this.authors.note(data, userId)
    for (const { length } of parts) this.#size.add(length)
    this.#unfolded += updates.length
    if (!changes) return null
    this.#projection.schedule()
    if (!result.repaired && !isTidied) return changes
    this.#push({ data: changes, userId: null, sender: null, restores: false })
    return null
  }

  async #fold(): Promise<void> {
    const { pool, now, meter } = this.#context
    const start = performance.now()
    const folded = this.#unfolded
    this.#unfolded = 0
    const authors = this.authors.unsaved()
    try {
      // Updates about to be stored may be in the state as well; the log then repeats them.
      const state = Y.encodeStateAsUpdate(this.doc)
      await foldLog(pool, this.#id, { seq: this.head, state, authors }, now())
      this.authors.markSaved(authors)
      meter.folded(secondsSince(start))
    } catch (error) {
      meter.foldFailed()
      this.#unfolded += folded
      throw error
    }
  }

  #trouble(error: unknown): void {
    if (error) this.report('The database does not store; edits are kept and tried again.', error)
    this.#listener.trouble(error !== null)
  }

  #vanish(): void {
    this.#queue.abandon()
    this.#listener.vanished()
  }
}
