import { fieldsOf, recordOf } from './draft.ts'
import type { EntryStore } from './EntryStore.ts'
import { HeldTexts } from './heldTexts.ts'
import type { ImportRequests } from './importRequests.ts'
import { JobQueue } from './JobQueue.ts'
import { judgeFailure, type Pause } from './judgeFailure.ts'
import { extend, noPace, type Pace } from './pace.ts'
import { type NewEntry, newEntry, type QueueEntry, type Titled } from './queueEntry.ts'
import { fileOf, readEntry } from './readEntry.ts'

/** Requests under way at the same moment. */
const atOnce = 4

/** Milliseconds until a server is asked again that could not be reached or asked for patience. */
const patience = 10_000

/** What holds for the import as a whole. */
export interface ImportStatus {
  readonly paused: Pause | null
  readonly reading: Pace
  readonly storing: Pace
  /** How many files did not fit into the list. */
  readonly leftOut: number
}

type Run = 'reading' | 'storing'

/** Reads and stores the entries of an import, a few at a time, and knows when to wait. */
export class ImportRunner {
  #status: ImportStatus = { paused: null, reading: noPace, storing: noPace, leftOut: 0 }
  #nextId = 1
  #openId: number | null = null
  #target: Titled | null = null
  #probe: ReturnType<typeof setTimeout> | null = null
  readonly #jobs = new JobQueue(atOnce)
  readonly #texts: HeldTexts
  readonly #later = new Map<number, ReturnType<typeof setTimeout>>()
  readonly #entries: EntryStore
  readonly #requests: ImportRequests
  readonly #now: () => number

  constructor(
    entries: EntryStore,
    requests: ImportRequests,
    now: () => number,
    texts = new HeldTexts(),
  ) {
    this.#entries = entries
    this.#requests = requests
    this.#now = now
    this.#texts = texts
  }

  status = (): ImportStatus => this.#status

  set(change: Partial<ImportStatus>): void {
    this.#status = { ...this.#status, ...change }
    this.#entries.gather()
  }

  /** Gives new entries their ids and, once `insert` has put them in, reads them. */
  admit(given: readonly NewEntry[], insert: (entries: readonly QueueEntry[]) => void): void {
    // Of several files nobody could say which of them is the text.
    const target = given.length === 1 ? this.#target : null
    const added = given.map((entry) => newEntry(this.#nextId++, { target, ...entry }))
    const waiting = added.filter(({ state }) => state === 'waiting')
    this.begin('reading', waiting.length)
    insert(added)
    for (const { id } of waiting) this.enqueue(id)
  }

  /** What arrives alone from now on is a text of this source; null: of none in particular. */
  aim(target: Titled | null): void {
    this.#target = target
  }

  /** Does what has to be done next about an entry, in its turn. */
  enqueue(id: number, urgent = false): void {
    const entry = this.#entries.get(id)
    if (!entry) return
    const store = runOf(entry) === 'storing'
    const work = store ? this.#store : this.#read
    this.#jobs.add(
      id,
      (signal) => work(id, signal).catch((error) => this.#fail(id, error, signal)),
      store || urgent,
    )
  }

  /** Ends what is under way for an entry, and lets go of its text if it is not shown. */
  forget(id: number): void {
    this.#jobs.cancel(id)
    this.#texts.drop(id)
    clearTimeout(this.#later.get(id))
    this.#later.delete(id)
  }

  /** Ends what is under way for an entry; its text stays. */
  cancel(id: number): void {
    this.#jobs.cancel(id)
  }

  /** The shown entry: its turn comes first, and its text is read again where it is not held. */
  open(id: number | null): void {
    this.#openId = id
    const entry = id === null ? undefined : this.#entries.get(id)
    if (!entry) return
    this.#jobs.hurry(entry.id)
    if (entry.blocks) this.#hold(entry.id)
    else if (needsText(entry) && !this.#jobs.has(entry.id)) this.enqueue(entry.id, true)
  }

  /** Starts nothing more; when the network is the reason, it is looked after now and then. */
  halt(why: Pause): void {
    this.#jobs.halt()
    this.set({ paused: why })
    if (why !== 'offline') return
    this.#probe ??= setTimeout(async () => {
      this.#probe = null
      if (this.#status.paused !== 'offline') return
      if (await this.#requests.isReachable()) this.resume()
      else this.halt('offline')
    }, patience)
  }

  resume(): void {
    if (this.#probe !== null) clearTimeout(this.#probe)
    this.#probe = null
    this.set({ paused: null })
    this.#jobs.resume()
  }

  /** Notes that entries join a run. */
  begin(run: Run, by: number): void {
    if (by > 0) this.set({ [run]: extend(this.#status[run], by, this.left(run), this.#now()) })
  }

  /** Notes that entries leave a run undone. */
  withdraw(run: Run, by: number): void {
    const pace = this.#status[run]
    this.set({ [run]: { ...pace, total: pace.total - by } })
  }

  /** How many entries a run still has before it. */
  left(run: Run): number {
    const { count } = this.#entries
    return run === 'reading'
      ? count('waiting') + count('reading')
      : count('queued') + count('storing')
  }

  #read = async (id: number, signal: AbortSignal): Promise<void> => {
    const entry = this.#entries.get(id)
    if (!entry) return
    const again = needsText(entry)
    if (!again) this.#entries.change(id, { state: 'reading', trouble: null })
    const reading = await readEntry(entry, this.#requests, signal)
    if (signal.aborted) return
    if ('entries' in reading) {
      this.admit(reading.entries, (added) => this.#entries.replace(id, added))
    } else {
      const { blocks } = reading.change
      this.#entries.change(id, again ? { blocks: blocks ?? null, trouble: null } : reading.change)
      this.#hold(id)
    }
    this.#advance('reading')
  }

  #store = async (id: number, signal: AbortSignal): Promise<void> => {
    const entry = this.#entries.get(id)
    if (!entry?.draft) return
    this.#entries.change(id, { state: 'storing', trouble: null })
    const file = fileOf(entry.origin)
    const { source, duplicate, revised } = file
      ? await this.#requests.store(
          file,
          fieldsOf(entry.draft, entry.found?.revisionOf?.id ?? null),
          signal,
        )
      : await this.#requests.storeRecord(recordOf(entry.draft), signal)
    if (signal.aborted) return
    this.#texts.drop(id)
    this.#entries.change(id, {
      state: duplicate ? 'duplicate' : 'stored',
      stored: { id: source.id, title: source.title, revised },
      marked: false,
      blocks: null,
    })
    this.#advance('storing')
  }

  async #fail(id: number, error: unknown, signal: AbortSignal): Promise<void> {
    const entry = this.#entries.get(id)
    if (!entry || signal.aborted) return
    const failure = await judgeFailure(error, fileOf(entry.origin), this.#requests)
    if (signal.aborted) return
    const { state } = entry
    const undone = state === 'reading' ? 'waiting' : state === 'storing' ? 'queued' : state
    if ('pause' in failure) {
      this.#entries.change(id, { state: undone })
      this.enqueue(id, true)
      this.halt(failure.pause)
    } else if ('later' in failure) {
      this.#entries.change(id, { state: undone, trouble: failure.later })
      this.#later.set(
        id,
        setTimeout(() => this.enqueue(id), patience),
      )
    } else {
      const run = runOf(entry)
      // The draft stays as it is: nothing typed is lost.
      this.#entries.change(id, { ...failure, state: run === 'reading' ? 'failed' : 'ready' })
      if (run) this.#advance(run)
    }
  }

  #hold(id: number): void {
    const blocks = this.#entries.get(id)?.blocks
    if (!blocks) return
    const length = blocks.reduce((sum, { text }) => sum + text.length, 0)
    for (const dropped of this.#texts.hold(id, length))
      if (dropped !== this.#openId) this.#entries.change(dropped, { blocks: null })
  }

  #advance(run: Run): void {
    this.set({ [run]: { ...this.#status[run], until: this.#now() } })
  }
}

/** Whether the text of an entry was known and is not held any more. */
function needsText({ state, blocks, found }: QueueEntry): boolean {
  return state === 'ready' && blocks === null && (found?.blocks ?? 0) > 0
}

/** The run that an entry is part of. */
export function runOf({ state }: Pick<QueueEntry, 'state'>): Run | null {
  if (state === 'waiting' || state === 'reading') return 'reading'
  return state === 'queued' || state === 'storing' ? 'storing' : null
}
