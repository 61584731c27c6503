import fastDiff from 'fast-diff'
import * as Y from 'yjs'
import type { AuthorRange } from '../../collab/authors.ts'
import { docOf } from '../content.ts'

/** An update of the log and whose it is; null for the server itself. */
export interface SignedUpdate {
  readonly data: Uint8Array
  readonly userId: string | null
}

/** Who wrote and who deleted each character, by Yjs client and clock; undefined: not known. */
export interface Ledger {
  writerOf(client: number, clock: number): string | null | undefined
  deleterOf(client: number, clock: number): string | null | undefined
}

/** Text that came back within one edit, such as the half of a split paragraph, from this length. */
const leastCarried = 4
/** Text that came back in a later edit (cut and paste, undo), from this length, UTF-16 units. */
const leastPasted = 16
/** Deletions that are remembered for that. */
const mostRemembered = 300

interface Stretch {
  text: string
  /** Client and clock of each UTF-16 unit. */
  ids: [number, number][]
}

/** Text that came, and text that went, as far as they are the same. */
interface Pair {
  readonly stretch: Stretch
  readonly other: Stretch
  /** Where it stands in `stretch` and in `other`. */
  readonly runs: readonly { at: number; from: number; length: number }[]
  readonly size: number
}

/** @param inParts whether runs of both count, or only the whole of one of them */
function pairsOf(
  stretch: Stretch,
  others: readonly Stretch[],
  least: number,
  inParts: boolean,
): Pair[] {
  return others.flatMap((other) => {
    const runs =
      sameWhole(stretch.text, other.text) ??
      (inParts ? sameRuns(stretch.text, other.text, least) : [])
    const size = runs.reduce((sum, { length }) => sum + length, 0)
    const enough = Math.min(least, stretch.text.length, other.text.length)
    return size > 0 && size >= enough ? [{ stretch, other, runs, size }] : []
  })
}

/** Where one text stands in the other; null where neither does. */
function sameWhole(text: string, other: string): Pair['runs'] | null {
  const [at, from] = [text.indexOf(other), other.indexOf(text)]
  if (at >= 0) return [{ at, from: 0, length: other.length }]
  return from >= 0 ? [{ at: 0, from, length: text.length }] : null
}

/** What a comparison of both finds in runs of some length. */
function sameRuns(text: string, other: string, least: number): Pair['runs'] {
  const runs: { at: number; from: number; length: number }[] = []
  let [inText, inOther] = [0, 0]
  for (const [kind, { length }] of fastDiff(other, text)) {
    if (kind === fastDiff.EQUAL && length >= least) runs.push({ at: inText, from: inOther, length })
    if (kind !== fastDiff.DELETE) inText += length
    if (kind !== fastDiff.INSERT) inOther += length
  }
  return runs
}

/**
 * Reads who did what from an earlier state and the log since. A client's clocks are its user's; what
 * an edit takes out and puts in again elsewhere stays its writer's, whoever moved it.
 * @param state the state that the updates follow; null: they are the whole log
 */
export function readLedger(
  state: Uint8Array | null,
  updates: readonly SignedUpdate[],
  ranges: readonly AuthorRange[],
): Ledger {
  const written = new Spans()
  const deleted = new Spans()
  for (const { client, from, to, userId } of ranges) written.add(client, from, to, userId)
  const moved = new Spans()
  /** Where a character stands that was taken out and put in again. */
  const carriedTo = new Map<string, [number, number]>()
  const remembered: Stretch[] = []
  const doc = docOf(state)
  doc.gc = false
  let userId: string | null = null
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    for (const [client, items] of transaction.deleteSet.clients)
      for (const { clock, len } of items) deleted.addNew(client, clock, clock + len, userId)
    const gone = stretchesOf(transaction, (item) => Y.isDeleted(transaction.deleteSet, item.id))
    const come = stretchesOf(
      transaction,
      (item) =>
        !item.deleted && item.id.clock >= (transaction.beforeState.get(item.id.client) ?? 0),
    )
    const pairs = come.flatMap((stretch) => [
      ...pairsOf(stretch, gone, leastCarried, true),
      ...(stretch.text.length >= leastPasted
        ? pairsOf(stretch, remembered, leastPasted, false)
        : []),
    ])
    // What agrees most is what came back.
    for (const pair of pairs.sort((x, y) => y.size - x.size)) carry(pair)
    for (const stretch of gone) if (stretch.text.length >= leastPasted) remembered.unshift(stretch)
    remembered.length = Math.min(remembered.length, mostRemembered)
  })
  const writerOf = (client: number, clock: number) =>
    moved.has(client, clock) ? moved.at(client, clock) : written.at(client, clock)
  function carry({ stretch, other, runs }: Pair): void {
    for (const { at, from, length } of runs)
      for (let n = 0; n < length; n++) {
        const [id, origin] = [stretch.ids[at + n], other.ids[from + n]]
        if (!id || !origin || moved.has(...id)) continue
        moved.add(id[0], id[1], id[1] + 1, writerOf(...origin))
        // Two who move the same words at once make two of them; the first copy goes on.
        if (!carriedTo.has(String(origin))) carriedTo.set(String(origin), id)
      }
  }
  for (const update of updates) {
    userId = update.userId
    const meta = Y.parseUpdateMeta(update.data)
    for (const [client, to] of meta.to)
      written.addNew(client, meta.from.get(client) ?? 0, to, userId)
    Y.applyUpdate(doc, update.data)
  }
  const deleterOf = (client: number, clock: number): string | null | undefined => {
    const next = carriedTo.get(String([client, clock]))
    const last = next && deleterOf(...next)
    return last === undefined ? deleted.at(client, clock) : last
  }
  return { writerOf, deleterOf }
}

/** Text in document order, a stretch for each text that the transaction touched. */
function stretchesOf(transaction: Y.Transaction, isMeant: (item: Y.Item) => boolean): Stretch[] {
  const found: Stretch[] = []
  const texts = new Set<Y.AbstractType<unknown>>()
  const note = (struct: unknown) => {
    if (
      struct instanceof Y.Item &&
      struct.content instanceof Y.ContentString &&
      struct.parent instanceof Y.AbstractType
    )
      texts.add(struct.parent)
  }
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, note)
  for (const [client, to] of transaction.afterState) {
    const from = transaction.beforeState.get(client) ?? 0
    const structs = from < to ? transaction.doc.store.clients.get(client) : undefined
    if (!structs) continue
    for (let at = Y.findIndexSS(structs, from); at < structs.length; at++) note(structs[at])
  }
  for (const text of texts) {
    const stretch: Stretch = { text: '', ids: [] }
    for (let item = text._start; item; item = item.right) {
      if (!(item.content instanceof Y.ContentString) || !isMeant(item)) continue
      stretch.text += item.content.str
      for (let n = 0; n < item.length; n++) stretch.ids.push([item.id.client, item.id.clock + n])
    }
    if (stretch.text) found.push(stretch)
  }
  return found
}

interface Owned {
  readonly from: number
  readonly to: number
  readonly userId: string | null | undefined
}

/** Owners of clock ranges by client. */
class Spans {
  readonly #clients = new Map<number, Owned[]>()

  add(client: number, from: number, to: number, userId: string | null | undefined): void {
    const spans = this.#clients.get(client) ?? []
    this.#clients.set(client, spans)
    const last = spans.at(-1)
    if (last && last.to === from && last.userId === userId)
      spans[spans.length - 1] = { ...last, to }
    else spans.push({ from, to, userId })
  }

  /** Adds what nobody owns yet. */
  addNew(client: number, from: number, to: number, userId: string | null): void {
    let start = from
    for (let clock = from; clock <= to; clock++) {
      if (clock < to && !this.has(client, clock)) continue
      if (clock > start) this.add(client, start, clock, userId)
      start = clock + 1
    }
  }

  has(client: number, clock: number): boolean {
    return this.#find(client, clock) !== undefined
  }

  at(client: number, clock: number): string | null | undefined {
    return this.#find(client, clock)?.userId
  }

  #find(client: number, clock: number): Owned | undefined {
    return this.#clients.get(client)?.findLast(({ from, to }) => from <= clock && clock < to)
  }
}
