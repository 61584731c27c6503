import type { Node } from '@tiptap/pm/model'
import { longestAscent } from './longestAscent.ts'
import { similarPairs } from './similarPairs.ts'

/** A block of each document that is one and the same for a reader. */
export interface Pair {
  readonly before: number
  readonly after: number
  /** It changed places with others that are there in both. */
  moved: boolean
}

/** Where a block is known by its place: a cell stays the third of its row, whatever is in it. */
const placed: ReadonlySet<string> = new Set([
  ...['tableRow', 'tableCell', 'tableHeader', 'listItem', 'taskItem'],
])

/** Words from which a block is told from others that have the same. */
const fewestWords = 3

/**
 * Finds out which blocks are the same: those that are equal, unique ones first; then those that are
 * alike. The most that keep their order stay, the others have moved.
 */
export function pairBlocks(parent: Node, before: readonly Node[], after: readonly Node[]): Pair[] {
  const [keysBefore, keysAfter] = [before.map(keyOf), after.map(keyOf)]
  const partners = new Map<number, number>()
  const taken = new Set<number>()
  const pair = (b: number, a: number) => {
    partners.set(a, b)
    taken.add(b)
  }
  equalEnds(keysBefore, keysAfter, pair)
  pairUnique(keysBefore, keysAfter, partners, taken, pair)
  pairBetween(keysBefore, keysAfter, partners, taken, pair)
  const left = {
    before: indexes(before).filter((index) => !taken.has(index)),
    after: indexes(after).filter((index) => !partners.has(index)),
  }
  for (const [b, a] of similarPairs(before, after, left)) pair(b, a)
  if (placed.has(parent.type.name))
    for (const index of left.after) {
      const isFree = !taken.has(index) && !partners.has(index)
      if (isFree && before[index]?.type === after[index]?.type) pair(index, index)
    }
  return inOrder(partners, before)
}

const keyOf = (node: Node) => JSON.stringify(node.toJSON())
const indexes = (list: readonly unknown[]) => Array.from(list.keys())

type PairUp = (before: number, after: number) => void

/** What both begin or end with. */
function equalEnds(before: readonly string[], after: readonly string[], pair: PairUp): void {
  let start = 0
  const shorter = Math.min(before.length, after.length)
  while (start < shorter && before[start] === after[start]) pair(start, start++)
  let [b, a] = [before.length, after.length]
  while (b > start && a > start && before[b - 1] === after[a - 1]) pair(--b, --a)
}

function pairUnique(
  before: readonly string[],
  after: readonly string[],
  partners: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
  pair: PairUp,
): void {
  const places = new Map<string, { before: number[]; after: number[] }>()
  const note = (key: string, side: 'before' | 'after', index: number) => {
    const known = places.get(key) ?? { before: [], after: [] }
    known[side].push(index)
    places.set(key, known)
  }
  for (const [index, key] of before.entries()) if (!taken.has(index)) note(key, 'before', index)
  for (const [index, key] of after.entries()) if (!partners.has(index)) note(key, 'after', index)
  for (const { before: b, after: a } of places.values())
    if (b.length === 1 && a.length === 1) pair(b[0] ?? 0, a[0] ?? 0)
}

/** Equal blocks that are there more than once: in their order, between those that are certain. */
function pairBetween(
  before: readonly string[],
  after: readonly string[],
  partners: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
  pair: PairUp,
): void {
  let from = 0
  for (const [index, key] of after.entries()) {
    const known = partners.get(index)
    if (known !== undefined) {
      from = Math.max(from, known + 1)
      continue
    }
    for (let at = from; at < before.length && !taken.has(at); at += 1) {
      if (before[at] !== key) continue
      pair(at, index)
      from = at + 1
      break
    }
  }
}

/** Heavy blocks keep their place before light ones: a reader sees a word jump over a page, not a page. */
function inOrder(partners: ReadonlyMap<number, number>, before: readonly Node[]): Pair[] {
  const pairs = [...partners]
    .map(([after, b]): Pair => ({ before: b, after, moved: false }))
    .sort((a, b) => a.after - b.after)
  const staying = longestAscent(
    pairs.map((pair) => pair.before),
    pairs.map((pair) => before[pair.before]?.content.size ?? 0),
  )
  for (const [index, pair] of pairs.entries()) pair.moved = !staying.has(index)
  // An empty line has no identity of its own: it does not move.
  return pairs.filter(({ moved, before: b }) => !moved || isTelling(before[b]))
}

const isTelling = (node: Node | undefined) =>
  (node?.textContent.split(/\s+/, fewestWords).filter(Boolean).length ?? 0) >= fewestWords
