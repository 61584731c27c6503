import type { Draft } from './draft.ts'
import { EntryStore } from './EntryStore.ts'
import type { HeldTexts } from './heldTexts.ts'
import { ImportRunner, type ImportStatus, runOf } from './ImportRunner.ts'
import type { ImportRequests } from './importRequests.ts'
import { isStorable, type NewEntry, type Titled } from './queueEntry.ts'
import { wordsOf } from './readEntry.ts'

/** Entries that the list takes. */
export const mostEntries = 10_000

/**
 * The articles being imported, and what a person does with them. It outlives the page that shows
 * it, so that nothing typed is lost by looking at something else in between.
 */
export class Importer {
  readonly entries = new EntryStore()
  readonly #runner: ImportRunner

  constructor(requests: ImportRequests, now: () => number, texts?: HeldTexts) {
    this.#runner = new ImportRunner(this.entries, requests, now, texts)
  }

  status = (): ImportStatus => this.#runner.status()

  left(run: 'reading' | 'storing'): number {
    return this.#runner.left(run)
  }

  /** What arrives alone from now on is a text of this source; null: of none in particular. */
  aim(target: Titled | null): void {
    this.#runner.aim(target)
  }

  /** Takes entries in and reads them; each fails or succeeds by itself. */
  add(given: readonly NewEntry[]): void {
    const room = Math.max(0, mostEntries - this.entries.count('all'))
    if (given.length > room)
      this.#runner.set({ leftOut: this.status().leftOut + given.length - room })
    this.#runner.admit(given.slice(0, room), (added) => this.entries.insert(added))
    this.entries.flush()
  }

  /** Reads failed ones again. */
  retry(ids: Iterable<number>): void {
    for (const id of ids) {
      const entry = this.entries.get(id)
      if (entry?.state !== 'failed' || entry.origin.kind === 'none') continue
      this.#runner.begin('reading', 1)
      this.entries.change(id, { state: 'waiting', trouble: null })
      this.#runner.enqueue(id)
    }
    this.entries.flush()
  }

  edit(id: number, change: Partial<Draft>): void {
    this.#edit(id, change)
    this.entries.flush()
  }

  /** The same for several; tags are added to those that each has. */
  editAll(ids: Iterable<number>, { tags = [], ...change }: Partial<Draft>): void {
    for (const id of ids) {
      const had = this.entries.get(id)?.draft?.tags ?? []
      this.#edit(id, { ...change, tags: [...new Set([...had, ...tags])].sort() })
    }
    this.entries.flush()
  }

  mark(ids: Iterable<number>, marked: boolean): void {
    for (const id of ids)
      if (this.entries.get(id)?.marked !== marked) this.entries.change(id, { marked })
    this.entries.flush()
  }

  /** Tells which entry is shown: its text is held, and read again where it was dropped. */
  open(id: number | null): void {
    this.#runner.open(id)
  }

  store(ids: Iterable<number>): void {
    for (const id of ids) {
      if (this.entries.get(id)?.state !== 'ready') continue
      this.#runner.cancel(id)
      this.#runner.begin('storing', 1)
      this.entries.change(id, { state: 'queued', trouble: null, errors: {} })
      this.#runner.enqueue(id)
    }
    this.entries.flush()
  }

  /** Stores what may be stored as it stands: of the marked ones, when any is. */
  storeAll(): void {
    const anyMarked = this.entries.count('marked') > 0
    this.store(
      this.entries.order().filter((id) => {
        const entry = this.entries.get(id)
        return entry && isStorable(entry) && (entry.marked || !anyMarked)
      }),
    )
  }

  /** A record that the library seems to have is stored beside it all the same. */
  storeAnyway(id: number): void {
    const entry = this.entries.get(id)
    if (entry?.state !== 'duplicate' || entry.origin.kind !== 'record') return
    this.entries.change(id, { state: 'ready', stored: null })
    this.store([id])
  }

  /** Takes entries off the list and ends what is under way for them. Returns what undoes it. */
  remove(ids: Iterable<number>): () => void {
    const places = new Map(this.entries.order().map((id, index) => [id, index]))
    const placeOf = (id: number) => places.get(id) ?? 0
    const removed = [...ids]
      .flatMap((id) => this.entries.get(id) ?? [])
      .sort((a, b) => placeOf(a.id) - placeOf(b.id))
    for (const entry of removed) {
      this.#runner.forget(entry.id)
      const run = runOf(entry)
      if (run) this.#runner.withdraw(run, 1)
    }
    this.entries.remove(removed.map(({ id }) => id))
    this.entries.flush()
    return () => {
      for (const entry of removed) {
        const run = runOf(entry)
        if (run) this.#runner.begin(run, 1)
        this.entries.insert([entry], placeOf(entry.id))
        if (run) this.#runner.enqueue(entry.id)
      }
      this.entries.flush()
    }
  }

  /** Takes off the list what needs nothing more from the person. */
  forgetDone(): void {
    this.remove(this.entries.ids('done'))
    this.#runner.set({ leftOut: 0 })
  }

  /** What is waiting to be stored, or being stored, goes back to be looked at. */
  recall(id: number): void {
    const { state } = this.entries.get(id) ?? {}
    if (state !== 'queued' && state !== 'storing') return
    this.#runner.cancel(id)
    this.#runner.withdraw('storing', 1)
    const trouble =
      state === 'storing'
        ? 'Stopped. If it was stored already, storing it again adds no second copy.'
        : null
    this.entries.change(id, { state: 'ready', trouble })
    this.entries.flush()
  }

  /** Ends what is under way until `resume`; nothing is lost. */
  stop(): void {
    this.#runner.halt('stopped')
    for (const id of this.entries.order()) {
      const state = this.entries.get(id)?.state
      if (state !== 'reading' && state !== 'storing') continue
      this.#runner.cancel(id)
      this.entries.change(id, { state: state === 'reading' ? 'waiting' : 'queued' })
      this.#runner.enqueue(id, true)
    }
    this.entries.flush()
  }

  /** Goes on after a pause. */
  resume(): void {
    this.#runner.resume()
    this.entries.flush()
  }

  #edit(id: number, change: Partial<Draft>): void {
    const entry = this.entries.get(id)
    if (!entry?.draft || entry.state !== 'ready') return
    const errors = { ...entry.errors }
    for (const field of Object.keys(change)) delete errors[field]
    const { included } = change
    const words = included && entry.blocks ? wordsOf(entry.blocks, included) : entry.words
    this.entries.change(id, { draft: { ...entry.draft, ...change }, errors, trouble: null, words })
  }
}
