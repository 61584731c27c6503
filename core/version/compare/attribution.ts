import type { Node } from '@tiptap/pm/model'
import type * as Y from 'yjs'
import { nodeOf } from '../content.ts'
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

type UserOf = (client: number, clock: number) => string | null | undefined

/**
 * Who wrote what came and who deleted what went. What was merely moved is nobody's insertion and
 * nobody's deletion.
 */
export function attribute(
  { blocks }: Pick<Comparison, 'blocks'>,
  a: Y.Doc,
  b: Y.Doc,
  { deleterOf, writerOf }: Ledger,
): Attribution {
  const before = { node: nodeOf(a), runs: idRunsOf(a) }
  const after = { node: nodeOf(b), runs: idRunsOf(b) }
  const inserted: Credit[] = []
  const removed: Credit[] = []
  for (const entry of entriesOf(blocks)) {
    if (!('move' in entry) || entry.move !== null) continue
    if (entry.kind === 'removed') credit(removed, before, entry.fromA, entry.toA, deleterOf)
    else credit(inserted, after, entry.fromB, entry.toB, writerOf)
  }
  return { inserted, removed }
}

/** Credits each word as a whole: where like letters meet, which of them went is chance. */
function credit(
  credits: Credit[],
  { node, runs }: { readonly node: Node; readonly runs: readonly IdRun[] },
  from: number,
  to: number,
  userOf: UserOf,
): void {
  const users = usersAt(runs, from, to, userOf)
  node.nodesBetween(from, to, ({ text }, position) => {
    if (text === undefined) return
    const start = Math.max(from, position)
    const within = text.slice(start - position, to - position)
    for (const { index, 0: word } of within.matchAll(/\s*\S+\s*|\s+/g)) {
      const [begin, end] = [start + index, start + index + word.length]
      const userId = most(users.slice(begin - from, end - from))
      const last = credits.at(-1)
      if (last?.to === begin && (userId === undefined || last.userId === userId))
        credits[credits.length - 1] = { ...last, to: end }
      else credits.push({ from: begin, to: end, userId: userId ?? null })
    }
  })
}

/** Who it was at each position; undefined where nobody is known to have been. */
function usersAt(
  runs: readonly IdRun[],
  from: number,
  to: number,
  userOf: UserOf,
): (string | null | undefined)[] {
  const users: (string | null | undefined)[] = Array.from({ length: to - from })
  for (let at = firstBeyond(runs, from); at < runs.length; at++) {
    const run = runs[at]
    if (!run || run.from >= to) break
    const end = Math.min(run.to, to)
    for (let position = Math.max(run.from, from); position < end; position++)
      users[position - from] = userOf(run.client, run.clock + position - run.from)
  }
  return users
}

/** Who comes up most often. */
function most(users: readonly (string | null | undefined)[]): string | null | undefined {
  const counts = new Map<string | null, number>()
  for (const user of users) if (user !== undefined) counts.set(user, (counts.get(user) ?? 0) + 1)
  return [...counts].sort(([, x], [, y]) => y - x)[0]?.[0]
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
