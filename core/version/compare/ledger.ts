import * as Y from 'yjs'
import type { AuthorRange } from '../../collab/authors.ts'
import { docOf } from '../content.ts'
import { carriedOver, commonPieces } from './carriedOver.ts'
import {
  type Cell,
  type CellId,
  editedTexts,
  type Run,
  runsOf,
  shiftOf,
  stretchesOf,
  wordsOf,
} from './editedTexts.ts'
import { OwnedClocks } from './ownedClocks.ts'

/** Who did what between two states A and B, by Yjs client and clock. Plain data. */
export interface Account {
  /** Who wrote the characters. */
  readonly authors: readonly AuthorRange[]
  /** Before `authors`, in B: characters that stand for others, as when text was moved. */
  readonly standIns: readonly AuthorRange[]
  /** Who took out characters of A. */
  readonly deletions: readonly AuthorRange[]
}

/** Whose writing a character is, and which character of A it is or stands for. */
interface Trace {
  readonly userId: string | null
  readonly origin: CellId | null
}

interface Remembered {
  readonly words: string
  readonly traces: readonly Trace[]
}

/** Text that comes back in a later edit (cut and paste, undo): as a whole, or as part of other text. */
const leastReturned = 4
const leastPasted = 16
/** Deletions that are remembered for that. */
const mostRemembered = 300

/**
 * Follows the log from a state on. What an edit takes out and puts in again elsewhere stays its
 * writer's, whoever moved it, and is deleted by whoever deletes it in its new place.
 */
export class Ledger {
  readonly #doc: Y.Doc
  readonly #start: ReadonlyMap<number, number>
  readonly #known: OwnedClocks
  readonly #written = new OwnedClocks()
  /** Who sent what deletes an item, whatever it stands for. */
  readonly #taken = new OwnedClocks()
  readonly #traces = new Clocks<Trace>()
  /** Last deleter of a character of A. */
  readonly #gone = new Clocks<string | null>()
  readonly #remembered: Remembered[] = []
  /** By person, the character behind which they wrote or deleted last. */
  readonly #carets = new Map<string | null, CellId | undefined>()
  #userId: string | null = null

  /**
   * @param state A; null: nothing was written yet
   * @param authors who wrote what as far as is known; `note` adds to it
   */
  constructor(state: Uint8Array | null, authors: readonly AuthorRange[]) {
    this.#doc = docOf(state)
    this.#doc.gc = false
    this.#start = Y.decodeStateVector(Y.encodeStateVector(this.#doc))
    this.#known = new OwnedClocks(authors)
    this.#doc.on('afterTransaction', (transaction: Y.Transaction) => this.#follow(transaction))
  }

  /** The next update after A, and who sent it. */
  note(update: Uint8Array, userId: string | null): void {
    this.#userId = userId
    const { from, to } = Y.parseUpdateMeta(update)
    for (const [client, end] of to)
      this.#written.add({ client, from: from.get(client) ?? 0, to: end, userId })
    Y.applyUpdate(this.#doc, update)
    // Where the log has a gap, nothing can be followed; what is deleted stands in the update.
    if (this.#doc.store.pendingStructs || this.#doc.store.pendingDs)
      this.#take(Y.decodeUpdate(update).ds)
  }

  account(): Account {
    const authors = new OwnedClocks([...this.#written.ranges(), ...this.#known.ranges()])
    const standIns = new OwnedClocks()
    for (const [client, clock, { userId }] of this.#traces.all())
      standIns.add({ client, from: clock, to: clock + 1, userId })
    const deletions = new OwnedClocks()
    for (const [client, clock, userId] of this.#gone.all())
      deletions.add({ client, from: clock, to: clock + 1, userId })
    for (const range of this.#taken.ranges()) deletions.add(range)
    return {
      authors: authors.ranges(),
      standIns: standIns.ranges(),
      deletions: deletions.ranges(),
    }
  }

  #follow(transaction: Y.Transaction): void {
    this.#take(transaction.deleteSet)
    const texts = editedTexts(transaction)
    const [gone, come] = [runsOf(texts, 'gone'), runsOf(texts, 'new')]
    const carried = new Set<Cell>()
    const pairs = carriedOver(gone, come)
    // All at once: what one letter stands for from now on, another may have stood for.
    const traces = this.#tracesOf(pairs.map(([from]) => from))
    for (const [at, [from, to]] of pairs.entries()) {
      this.#traces.set(to, traces[at])
      carried.add(from).add(to)
    }
    for (const { cells } of come)
      for (const free of stretchesOf(cells, (cell) => !carried.has(cell)))
        if (free.cells.length >= leastReturned) this.#bringBack(free.cells, carried)
    for (const run of come) if (isAlone(run, carried)) this.#shiftInsertion(run)
    const lost: Remembered[] = []
    for (const run of gone) {
      const traces = isAlone(run, carried) ? this.#shiftDeletion(run) : this.#tracesOf(run.cells)
      for (const [at, { origin }] of traces.entries()) {
        const cell = run.cells[at]
        if (origin && cell && !carried.has(cell)) this.#gone.set(origin, this.#userId)
      }
      if (run.cells.length >= leastReturned) lost.push({ words: wordsOf(run), traces })
    }
    this.#remembered.unshift(...lost)
    this.#remembered.length = Math.min(this.#remembered.length, mostRemembered)
  }

  #take({ clients }: Pick<Y.Transaction['deleteSet'], 'clients'>): void {
    for (const [client, items] of clients)
      for (const { clock, len } of items)
        this.#taken.add({ client, from: clock, to: clock + len, userId: this.#userId })
  }

  #traceOf(cell: CellId): Trace {
    const known = this.#traces.get(cell)
    if (known) return known
    const { client, clock } = cell
    const writer = this.#written.at(client, clock)
    const userId = (writer === undefined ? this.#known.at(client, clock) : writer) ?? null
    return { userId, origin: clock < (this.#start.get(client) ?? 0) ? { client, clock } : null }
  }

  #tracesOf(cells: readonly Cell[]): Trace[] {
    return cells.map((cell) => this.#traceOf(cell))
  }

  /** What was deleted a while ago and is put in again is what it was. */
  #bringBack(cells: readonly Cell[], carried: Set<Cell>): void {
    const words = wordsOf({ cells })
    const same = this.#remembered.find((one) => one.words === words)
    for (const one of same ? [same] : this.#remembered) {
      const least = same ? words.length : leastPasted
      for (const { fromAt, toAt, length } of commonPieces(one.words, words, least))
        for (let at = 0; at < length; at++) {
          const [cell, trace] = [cells[toAt + at], one.traces[fromAt + at]]
          if (!cell || !trace || carried.has(cell)) continue
          this.#traces.set(cell, trace)
          if (trace.origin) this.#gone.delete(trace.origin)
          carried.add(cell)
        }
    }
  }

  /** The letters that were there trade places with like ones that came. */
  #shiftInsertion(run: Run): void {
    const shift = shiftOf(run, this.#carets.get(this.#userId))
    this.#carets.set(this.#userId, run.text[run.at - shift + run.cells.length - 1])
    if (shift === 0) return
    const cells = run.text.slice(run.at - shift, run.at + run.cells.length)
    const traces = this.#tracesOf(cells)
    const inOrder = [...traces.slice(shift), ...traces.slice(0, shift)]
    for (const [at, cell] of cells.entries()) this.#traces.set(cell, inOrder[at] ?? traces[at])
  }

  /** @returns the traces of what really went, the letters that stayed traded for like ones */
  #shiftDeletion(run: Run): Trace[] {
    const shift = shiftOf(run, this.#carets.get(this.#userId))
    this.#carets.set(this.#userId, run.text[run.at - shift - 1])
    const cells = run.text.slice(run.at - shift, run.at + run.cells.length)
    const traces = this.#tracesOf(cells)
    for (let at = 0; at < shift; at++) this.#traces.set(cells[at], traces[run.cells.length + at])
    return traces.slice(0, run.cells.length)
  }
}

/** Whether letters that stay are all that stands beside a run. */
function isAlone({ cells, at, text }: Run, carried: ReadonlySet<Cell>): boolean {
  const beside = [text[at - 1], text[at + cells.length]]
  return (
    beside.every((cell) => cell === undefined || cell.fate === 'kept') &&
    !cells.some((cell) => carried.has(cell))
  )
}

/** Something by client and clock. */
class Clocks<T> {
  readonly #clients = new Map<number, Map<number, T>>()

  get({ client, clock }: CellId): T | undefined {
    return this.#clients.get(client)?.get(clock)
  }

  set(cell: CellId | undefined, value: T | undefined): void {
    if (!cell || value === undefined) return
    const clocks = this.#clients.get(cell.client) ?? new Map<number, T>()
    this.#clients.set(cell.client, clocks.set(cell.clock, value))
  }

  delete({ client, clock }: CellId): void {
    this.#clients.get(client)?.delete(clock)
  }

  /** In order of clock. */
  *all(): Generator<[client: number, clock: number, value: T]> {
    for (const [client, clocks] of this.#clients)
      for (const [clock, value] of [...clocks].sort(([a], [b]) => a - b))
        yield [client, clock, value]
  }
}
