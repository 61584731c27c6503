import type { Node } from '@tiptap/pm/model'
import { bagOf, similarity, textOf } from './similarity.ts'

/** Yjs identity of the nodes that have one: `client:clock`. */
export type Identities = ReadonlyMap<Node, string>

/** Below this, two blocks are one that went and another that came. */
const leastAlike = 0.35
/** Where Yjs says that it is the same block, less has to be left of it. */
const leastOfIdentity = 0.2
/** Beyond this many pairs, blocks between two anchors are paired in order with those nearby. */
const mostPairs = 20_000
const nearby = 40

/**
 * Pairs siblings of two states in order: the same content or the same Yjs identity gives anchors, of
 * which the heaviest increasing sequence stays; between anchors, like goes with like.
 * @returns for each of `after` the index of its partner in `before`, or -1
 */
export function alignBlocks(
  before: readonly Node[],
  after: readonly Node[],
  identities: Identities,
): number[] {
  const pairs: number[] = after.map(() => -1)
  let start = 0
  while (start < before.length && start < after.length && equal(before[start], after[start])) {
    pairs[start] = start
    start++
  }
  let [endA, endB] = [before.length, after.length]
  while (endA > start && endB > start && equal(before[endA - 1], after[endB - 1]))
    pairs[--endB] = --endA
  const candidates = anchors(before, after, start, endA, endB, identities)
  for (const [b, a] of heaviestIncreasing(candidates, before)) pairs[b] = a
  let fromA = start
  for (let b = start; b <= endB; b++) {
    const at = b === endB ? endA : (pairs[b] ?? -1)
    if (at < 0) continue
    let fromB = b
    while (fromB > start && (pairs[fromB - 1] ?? -1) < 0) fromB--
    fillGap(before, after, [fromA, at], [fromB, b], pairs, identities)
    fromA = at + 1
  }
  return pairs
}

const equal = (a: Node | undefined, b: Node | undefined) => !!a && !!b && (a === b || a.eq(b))

const families: Record<string, string> = {
  paragraph: 'text',
  heading: 'text',
  bulletList: 'list',
  orderedList: 'list',
  taskList: 'list',
  listItem: 'item',
  taskItem: 'item',
  tableCell: 'cell',
  tableHeader: 'cell',
}

/** Whether one block may have become the other. */
export function compatible(a: Node, b: Node): boolean {
  return familyOf(a) === familyOf(b)
}

const familyOf = (node: Node) => families[node.type.name] ?? node.type.name

function anchors(
  before: readonly Node[],
  after: readonly Node[],
  start: number,
  endA: number,
  endB: number,
  identities: Identities,
): Map<number, number> {
  const texts = new Map<string, { a: number[]; b: number[] }>()
  const note = (nodes: readonly Node[], end: number, side: 'a' | 'b') => {
    for (let at = start; at < end; at++) {
      const node = nodes[at]
      if (!node) continue
      const key = `${node.type.name} ${textOf(node)}`
      const found = texts.get(key) ?? { a: [], b: [] }
      found[side].push(at)
      texts.set(key, found)
    }
  }
  note(before, endA, 'a')
  note(after, endB, 'b')
  const found = new Map<number, number>()
  const taken = new Set<number>()
  for (const { a, b } of texts.values())
    if (a.length === b.length)
      for (const [at, index] of a.entries()) {
        const node = before[index]
        const other = b[at]
        if (!node || other === undefined || bagOf(node).total === 0) continue
        found.set(other, index)
        taken.add(index)
      }
  const places = new Map<string, number>()
  for (let a = start; a < endA; a++) {
    const id = before[a] && identities.get(before[a] as Node)
    if (id && !taken.has(a)) places.set(id, a)
  }
  for (let b = start; b < endB; b++) {
    const node = after[b]
    const a = node && places.get(identities.get(node) ?? '')
    const other = a === undefined ? undefined : before[a]
    if (!node || a === undefined || !other || found.has(b)) continue
    if (compatible(other, node) && similarity(other, node) >= leastOfIdentity) found.set(b, a)
  }
  return found
}

/** The increasing sequence of pairs that keeps most text in place. */
function heaviestIncreasing(
  candidates: ReadonlyMap<number, number>,
  before: readonly Node[],
): [number, number][] {
  const sorted = [...candidates].sort(([x], [y]) => x - y)
  // Fenwick tree over positions in `before`: the best sequence that ends before a position.
  const best = new Int32Array(before.length + 2).fill(-1)
  const weight = new Float64Array(sorted.length)
  const previous = new Int32Array(sorted.length).fill(-1)
  let last = -1
  for (const [at, [, a]] of sorted.entries()) {
    let from = -1
    for (let i = a; i > 0; i -= i & -i) {
      const one = best[i] ?? -1
      if (one >= 0 && (from < 0 || (weight[one] ?? 0) > (weight[from] ?? 0))) from = one
    }
    previous[at] = from
    weight[at] = (from < 0 ? 0 : (weight[from] ?? 0)) + 1 + (before[a] ? bagOf(before[a]).total : 0)
    for (let i = a + 1; i < best.length; i += i & -i) {
      const one = best[i] ?? -1
      if (one < 0 || (weight[at] ?? 0) > (weight[one] ?? 0)) best[i] = at
    }
    if (last < 0 || (weight[at] ?? 0) > (weight[last] ?? 0)) last = at
  }
  const chosen: [number, number][] = []
  for (; last >= 0; last = previous[last] ?? -1) {
    const pair = sorted[last]
    if (pair) chosen.push(pair)
  }
  return chosen
}

function fillGap(
  before: readonly Node[],
  after: readonly Node[],
  [fromA, toA]: [number, number],
  [fromB, toB]: [number, number],
  pairs: number[],
  identities: Identities,
): void {
  const [rows, columns] = [toA - fromA, toB - fromB]
  if (rows <= 0 || columns <= 0) return
  const sameCount = rows === columns
  const score = (a: number, b: number): number => {
    const [x, y] = [before[a], after[b]]
    if (!x || !y || !compatible(x, y)) return 0
    const alike = similarity(x, y)
    const id = identities.get(x)
    const isSame = id !== undefined && id === identities.get(y)
    if (alike >= (isSame ? leastOfIdentity : leastAlike)) return alike + (isSame ? 0.3 : 0)
    // A cell is known by its place, and so is the one text of an item or a cell.
    const byPlace = familyOf(x) === 'cell' || (before.length === 1 && after.length === 1)
    return sameCount && byPlace ? 0.01 : 0
  }
  if (rows * columns > mostPairs) {
    let a = fromA
    for (let b = fromB; b < toB; b++)
      for (let next = a; next < Math.min(toA, a + nearby); next++)
        if (score(next, b) > 0.5) {
          pairs[b] = next
          a = next + 1
          break
        }
    return
  }
  const width = columns + 1
  const total = new Float64Array((rows + 1) * width)
  const scores = new Float64Array(rows * columns)
  for (let r = rows - 1; r >= 0; r--)
    for (let c = columns - 1; c >= 0; c--) {
      const one = score(fromA + r, fromB + c)
      scores[r * columns + c] = one
      total[r * width + c] = Math.max(
        total[(r + 1) * width + c] ?? 0,
        total[r * width + c + 1] ?? 0,
        one > 0 ? one + (total[(r + 1) * width + c + 1] ?? 0) : 0,
      )
    }
  for (let r = 0, c = 0; r < rows && c < columns; ) {
    const one = scores[r * columns + c] ?? 0
    const here = total[r * width + c] ?? 0
    if (one > 0 && here === one + (total[(r + 1) * width + c + 1] ?? 0)) {
      pairs[fromB + c++] = fromA + r++
    } else if (here === (total[(r + 1) * width + c] ?? 0)) r++
    else c++
  }
}
