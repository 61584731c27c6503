import { type EntryFilter, entryFilters, isWarned, passes } from './entryFilter.ts'
import type { EntryState, QueueEntry } from './queueEntry.ts'
import { entryStates, isStorable, isUnsaved } from './queueEntry.ts'

/** How many entries there are of each kind. */
export type Counts = Readonly<
  Record<
    EntryState | 'all' | 'warned' | 'marked' | 'storable' | 'markedStorable' | 'unsaved',
    number
  >
>

/** Milliseconds that changes are gathered for before anyone is told. */
const batch = 60

const noIds: readonly number[] = []

/**
 * The entries of an import, for React to subscribe to one by one: a change costs the same however
 * many there are. What a person does shows at once; what arrives from the network is gathered.
 */
export class EntryStore {
  #entries = new Map<number, QueueEntry>()
  #order: readonly number[] = []
  #counts: Record<keyof Counts, number> = noCounts()
  #shownCounts: Counts = noCounts()
  #shownIds = new Map<EntryFilter, readonly number[]>()
  #changed = new Set<number>()
  #timer: ReturnType<typeof setTimeout> | null = null
  #listeners = new Set<() => void>()
  #entryListeners = new Map<number, Set<() => void>>()

  get = (id: number): QueueEntry | undefined => this.#entries.get(id)
  /** Ids in the order of the list, as of now. */
  order = (): readonly number[] => this.#order
  /** Counts as of now; `counts` are those last shown. */
  count = (of: keyof Counts): number => this.#counts[of]

  /** Counts, for React: the same object until they are shown anew. */
  counts = (): Counts => this.#shownCounts
  /** Ids that a filter lets through, for React. */
  ids = (filter: EntryFilter): readonly number[] => this.#shownIds.get(filter) ?? noIds

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  subscribeTo = (id: number, listener: () => void): (() => void) => {
    const listeners = this.#entryListeners.get(id) ?? new Set()
    this.#entryListeners.set(id, listeners.add(listener))
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0 && this.#entryListeners.get(id) === listeners)
        this.#entryListeners.delete(id)
    }
  }

  /** Puts entries in at a place of the list; at its end when none is given. */
  insert(entries: readonly QueueEntry[], at = this.#order.length): void {
    for (const entry of entries) {
      this.#entries.set(entry.id, entry)
      this.#tally(entry, 1)
    }
    this.#order = this.#order.toSpliced(at, 0, ...entries.map(({ id }) => id))
    this.#gather()
  }

  /** Puts others in the place of an entry. */
  replace(id: number, entries: readonly QueueEntry[]): void {
    const at = this.#order.indexOf(id)
    if (at === -1) return
    this.remove([id])
    this.insert(entries, at)
  }

  /** Changes an entry, if it is still there. */
  change(id: number, change: Partial<QueueEntry>): void {
    const before = this.#entries.get(id)
    if (!before) return
    const after = { ...before, ...change }
    this.#tally(before, -1)
    this.#tally(after, 1)
    this.#entries.set(id, after)
    this.#changed.add(id)
    this.#gather()
  }

  remove(ids: Iterable<number>): void {
    for (const id of ids) {
      const entry = this.#entries.get(id)
      if (!entry) continue
      this.#tally(entry, -1)
      this.#entries.delete(id)
      this.#changed.add(id)
    }
    this.#order = this.#order.filter((id) => this.#entries.has(id))
    this.#gather()
  }

  /** Tells everybody what has changed since. */
  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    for (const filter of entryFilters) this.#filter(filter)
    if (entryKeys.some((key) => this.#counts[key] !== this.#shownCounts[key]))
      this.#shownCounts = { ...this.#counts }
    const changed = [...this.#changed]
    this.#changed.clear()
    for (const id of changed)
      for (const listener of [...(this.#entryListeners.get(id) ?? [])]) listener()
    for (const listener of [...this.#listeners]) listener()
  }

  /** Has everybody told before long. */
  gather = (): void => this.#gather()

  #gather(): void {
    this.#timer ??= setTimeout(() => this.flush(), batch)
  }

  #filter(filter: EntryFilter): void {
    const before = this.ids(filter)
    const after =
      filter === 'all'
        ? this.#order
        : this.#order.filter((id) => {
            const entry = this.#entries.get(id)
            return entry !== undefined && passes(filter, entry)
          })
    if (before.length !== after.length || before.some((id, index) => id !== after[index]))
      this.#shownIds.set(filter, after)
  }

  #tally(entry: QueueEntry, by: 1 | -1): void {
    const storable = isStorable(entry)
    this.#counts.all += by
    this.#counts[entry.state] += by
    if (isWarned(entry)) this.#counts.warned += by
    if (isUnsaved(entry)) this.#counts.unsaved += by
    if (storable) this.#counts.storable += by
    if (entry.marked) this.#counts.marked += by
    if (entry.marked && storable) this.#counts.markedStorable += by
  }
}

const entryKeys = [
  ...entryStates,
  'all',
  'warned',
  'marked',
  'storable',
  'markedStorable',
  'unsaved',
] as const satisfies (keyof Counts)[]

function noCounts(): Record<keyof Counts, number> {
  const zero = entryKeys.map((key) => [key, 0] as const)
  return Object.fromEntries(zero) as Record<keyof Counts, number>
}
