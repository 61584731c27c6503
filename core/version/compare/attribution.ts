import fastDiff from 'fast-diff'
import { docOf } from '../content.ts'
import type { BlockEntry, Comparison, InlineEntry, Span } from './comparison.ts'
import { type IdRun, idRunsOf } from './identities.ts'
import type { Account } from './ledger.ts'
import { entriesOf } from './moves.ts'
import { OwnedClocks } from './ownedClocks.ts'

/** A run of text that one person wrote (positions in B) or deleted (positions in A). */
export interface Credit {
  readonly from: number
  readonly to: number
  /** Null for the server itself and for what nobody is known to have done. */
  readonly userId: string | null
}

export interface ChangeCredits {
  readonly inserted: readonly Credit[]
  readonly deleted: readonly Credit[]
}

/** What `spanKey` makes of a change's span → who made it. Plain data. */
export type Attribution = Readonly<Record<string, ChangeCredits>>

/** Names a change of a comparison, or an entry of it. */
export const spanKey = ({ fromA, toA, fromB, toB }: Span) => `${fromA}-${toA}:${fromB}-${toB}`

/** One UTF-16 unit, or a node without content. */
interface Place {
  readonly at: number
  readonly unit: string
  readonly userId: string | null | undefined
  /** Whether it is known to be another's writing than the client's. */
  readonly standsIn?: boolean
}

/**
 * Who wrote what came and who deleted what went, for each of a comparison's changes and entries.
 * What was moved is credited to whoever wrote it, in A or since.
 * @param account what a Ledger found between the two states
 */
export function attribute(
  { blocks, words }: Pick<Comparison, 'blocks' | 'words'>,
  stateA: Uint8Array | null,
  stateB: Uint8Array | null,
  account: Account,
): Attribution {
  const [runsA, runsB] = [idRunsOf(docOf(stateA)), idRunsOf(docOf(stateB))]
  const authors = new OwnedClocks(account.authors)
  const standIns = new OwnedClocks(account.standIns)
  const deletions = new OwnedClocks(account.deletions)
  const inA = ({ fromA, toA }: Span) =>
    placesOf(runsA, fromA, toA, (client, clock) => authors.at(client, clock))
  const inB = ({ fromB, toB }: Span) => {
    const stands = placesOf(runsB, fromB, toB, (client, clock) => standIns.at(client, clock))
    const wrote = placesOf(runsB, fromB, toB, (client, clock) => authors.at(client, clock))
    return stands.map((place, at) =>
      place.userId === undefined ? (wrote[at] ?? place) : { ...place, standsIn: true },
    )
  }
  const goneFromA = ({ fromA, toA }: Span) =>
    placesOf(runsA, fromA, toA, (client, clock) => deletions.at(client, clock))

  const found: Record<string, ChangeCredits> = {}
  const note = (span: Span, inserted: readonly Place[], deleted: readonly Place[]) => {
    if (inserted.length + deleted.length > 0)
      found[spanKey(span)] = { inserted: creditsOf(inserted), deleted: creditsOf(filled(deleted)) }
  }
  const sources = new Map<number, Moved>()
  for (const entry of entriesOf(blocks))
    if (entry.kind === 'removed' && entry.move !== null) sources.set(entry.move, entry)
  for (const entry of entriesOf(blocks)) {
    if (entry.kind === 'node') {
      const [inserted, deleted] = [partsOf(entry, 'inserted'), partsOf(entry, 'removed')]
      note(entry, inserted.flatMap(inB), deleted.flatMap(goneFromA))
    }
    if (!('move' in entry)) continue
    const source = entry.move === null ? undefined : sources.get(entry.move)
    if (entry.kind === 'removed') {
      if (entry.move === null) note(entry, [], goneFromA(entry))
    } else if (!source) note(entry, inB(entry), [])
    else {
      const [was, gone, is] = [inA(source), goneFromA(source), inB(entry)]
      const { kept, lost } = moved(was, gone, is)
      note(entry, kept, [])
      note(source, [], lost)
    }
  }
  for (const change of words)
    if (change.kind === 'replaced') note(change, inB(change), goneFromA(change))
  return found
}

type Moved = Extract<BlockEntry | InlineEntry, { move: number | null }>

/** The entries of a kind within a quotation that changed. */
function partsOf(
  { inline }: Extract<InlineEntry, { kind: 'node' }>,
  kind: 'inserted' | 'removed',
): InlineEntry[] {
  return inline.flatMap((entry) =>
    entry.kind === kind ? [entry] : entry.kind === 'node' ? partsOf(entry, kind) : [],
  )
}

/** Text of a moved block that is the same by more than chance, UTF-16 units. */
const leastSame = 8

/** What arrived keeps its authors by its text; what did not arrive was deleted. */
function moved(was: readonly Place[], gone: readonly Place[], is: readonly Place[]) {
  const textOf = (places: readonly Place[]) => places.map(({ unit }) => unit).join('')
  const kept: Place[] = []
  const lost: Place[] = []
  let [from, to] = [0, 0]
  for (const [kind, { length }] of fastDiff(textOf(was), textOf(is))) {
    if (kind === fastDiff.DELETE) lost.push(...gone.slice(from, from + length))
    else
      for (const [n, place] of is.slice(to, to + length).entries()) {
        const isSame = kind === fastDiff.EQUAL && length >= leastSame && !place.standsIn
        kept.push(isSame ? { ...place, userId: was[from + n]?.userId } : place)
      }
    if (kind !== fastDiff.INSERT) from += length
    if (kind !== fastDiff.DELETE) to += length
  }
  return { kept, lost }
}

function placesOf(
  runs: readonly IdRun[],
  from: number,
  to: number,
  userOf: (client: number, clock: number) => string | null | undefined,
): Place[] {
  const places: Place[] = []
  for (let index = firstBeyond(runs, from); index < runs.length; index++) {
    const run = runs[index]
    if (!run || run.from >= to) break
    const end = Math.min(run.to, to)
    for (let at = Math.max(run.from, from); at < end; at++) {
      const offset = at - run.from
      const userId = userOf(run.client, run.clock + offset)
      places.push({ at, unit: run.text[offset] ?? '', userId })
    }
  }
  return places
}

/** Letters of whose end nothing is known, at most, for it to be that of those beside them. */
const mostFilled = 4

/** What is not known of a letter or two is what is known of those beside them, in the same change. */
function filled(places: readonly Place[]): Place[] {
  const known = [...places]
  for (let at = 0; at < known.length; at++) {
    let end = at
    while (end < known.length && known[end]?.userId === undefined) end++
    const beside = known[at - 1] ?? known[end]
    if (end > at && end - at <= mostFilled && beside)
      for (let n = at; n < end; n++) known[n] = { ...known[n], userId: beside.userId } as Place
    at = end
  }
  return known
}

function creditsOf(places: readonly Place[]): Credit[] {
  const credits: Credit[] = []
  for (const { at, userId = null } of places) {
    const last = credits.at(-1)
    if (last?.to === at && last.userId === userId)
      credits[credits.length - 1] = { ...last, to: at + 1 }
    else credits.push({ from: at, to: at + 1, userId })
  }
  return credits
}

/** Index of the first run that ends after a position. */
function firstBeyond(runs: readonly IdRun[], position: number): number {
  let [low, high] = [0, runs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.to ?? 0) > position) high = middle
    else low = middle + 1
  }
  return low
}
