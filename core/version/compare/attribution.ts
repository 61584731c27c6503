import type * as Y from 'yjs'
import type { Comparison } from './comparison.ts'
import { type IdRun, idRunsOf } from './identities.ts'
import type { Ledger } from './ledger.ts'
import { entriesOf } from './moves.ts'

/** A run of text that one person wrote (positions in B) or deleted (positions in A). */
export interface Credit {
  readonly from: number
  readonly to: number
  /** Null for the server itself and for what nobody is known to have done. */
  readonly userId: string | null
}

export interface Attribution {
  readonly inserted: readonly Credit[]
  readonly removed: readonly Credit[]
}

/**
 * Who wrote what came and who deleted what went. What was merely moved is nobody's insertion and
 * nobody's deletion.
 */
export function attribute(
  { blocks }: Pick<Comparison, 'blocks'>,
  a: Y.Doc,
  b: Y.Doc,
  ledger: Ledger,
): Attribution {
  const [runsA, runsB] = [idRunsOf(a), idRunsOf(b)]
  const inserted: Credit[] = []
  const removed: Credit[] = []
  for (const entry of entriesOf(blocks)) {
    if (!('move' in entry) || entry.move !== null) continue
    if (entry.kind === 'removed')
      credit(removed, runsA, entry.fromA, entry.toA, (client, clock) =>
        ledger.deleterOf(client, clock),
      )
    else
      credit(inserted, runsB, entry.fromB, entry.toB, (client, clock) =>
        ledger.writerOf(client, clock),
      )
  }
  return { inserted, removed }
}

function credit(
  credits: Credit[],
  runs: readonly IdRun[],
  from: number,
  to: number,
  userOf: (client: number, clock: number) => string | null | undefined,
): void {
  for (let at = firstBeyond(runs, from); at < runs.length; at++) {
    const run = runs[at]
    if (!run || run.from >= to) break
    const end = Math.min(run.to, to)
    for (let position = Math.max(run.from, from); position < end; position++) {
      const userId = userOf(run.client, run.clock + position - run.from) ?? null
      const last = credits.at(-1)
      if (last?.to === position && last.userId === userId)
        credits[credits.length - 1] = { ...last, to: position + 1 }
      else credits.push({ from: position, to: position + 1, userId })
    }
  }
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
