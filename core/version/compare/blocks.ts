import type { Node } from '@tiptap/pm/model'
import { alignBlocks, type Identities } from './align.ts'
import type { BlockEntry, InlineEntry, Shell, TextPart } from './comparison.ts'
import { changedAttributes, compareInline } from './inline.ts'
import { bagOf, shared } from './similarity.ts'

interface Placed {
  readonly node: Node
  readonly from: number
  readonly to: number
}

/** How much of a new paragraph must have stood in the one that it was split from (or joined to). */
const leastOfSplit = 0.6

/** Compares the children of two nodes; `startA` and `startB` are the positions of their content. */
export function compareChildren(
  a: Node,
  b: Node,
  startA: number,
  startB: number,
  identities: Identities,
): BlockEntry[] {
  const [before, after] = [childrenOf(a, startA), childrenOf(b, startB)]
  const pairs = alignBlocks(
    before.map(({ node }) => node),
    after.map(({ node }) => node),
    identities,
  )
  const groups = groupSplits(before, after, pairs)
  const entries: BlockEntry[] = []
  let [nextA, nextB, atA, atB] = [0, 0, startA, startB]
  const passUnpaired = (toA: number, toB: number) => {
    for (; nextA < toA; nextA++) {
      const one = before[nextA]
      if (!one) continue
      entries.push({
        kind: 'removed',
        fromA: one.from,
        toA: one.to,
        fromB: atB,
        toB: atB,
        node: one.node.toJSON(),
        text: one.node.textContent,
        move: null,
      })
      atA = one.to
    }
    for (; nextB < toB; nextB++) {
      const one = after[nextB]
      if (!one) continue
      entries.push({
        kind: 'added',
        fromA: atA,
        toA: atA,
        fromB: one.from,
        toB: one.to,
        node: one.node.toJSON(),
        text: one.node.textContent,
        move: null,
      })
      atB = one.to
    }
  }
  for (const {
    a: [a0, a1],
    b: [b0, b1],
  } of groups) {
    passUnpaired(a0, b0)
    const entry = comparePair(before.slice(a0, a1), after.slice(b0, b1), identities)
    const last = entries.at(-1)
    if (
      entry.kind === 'same' &&
      last?.kind === 'same' &&
      last.toA === entry.fromA &&
      last.toB === entry.fromB
    )
      entries[entries.length - 1] = {
        ...last,
        toA: entry.toA,
        toB: entry.toB,
        count: last.count + 1,
      }
    else entries.push(entry)
    ;[nextA, nextB, atA, atB] = [a1, b1, entry.toA, entry.toB]
  }
  passUnpaired(before.length, after.length)
  return entries
}

function childrenOf(node: Node, start: number): Placed[] {
  const found: Placed[] = []
  node.forEach((child, offset) => {
    found.push({ node: child, from: start + offset, to: start + offset + child.nodeSize })
  })
  return found
}

interface Group {
  a: [number, number]
  b: [number, number]
}

/** Pairs as ranges; a neighbour that stands in no pair may be the rest of a split paragraph. */
function groupSplits(
  before: readonly Placed[],
  after: readonly Placed[],
  pairs: readonly number[],
): Group[] {
  const groups: Group[] = []
  for (const [b, a] of pairs.entries()) if (a >= 0) groups.push({ a: [a, a + 1], b: [b, b + 1] })
  for (const [at, group] of groups.entries()) {
    const [a, b] = [before[group.a[0]]?.node, after[group.b[0]]?.node]
    if (!a?.isTextblock || !b?.isTextblock || a.eq(b) || a.type.isAtom) continue
    const [last, next] = [groups[at - 1], groups[at + 1]]
    const [lowA, highA] = [last?.a[1] ?? 0, next?.a[0] ?? before.length]
    const [lowB, highB] = [last?.b[1] ?? 0, next?.b[0] ?? after.length]
    extend(group.b, lowB, highB, after, a, b)
    if (group.b[1] - group.b[0] === 1) extend(group.a, lowA, highA, before, b, a)
  }
  return groups
}

/** Takes in the neighbours whose words come from `whole` and are not those that `part` has of it. */
function extend(
  range: [number, number],
  low: number,
  high: number,
  siblings: readonly Placed[],
  whole: Node,
  part: Node,
): void {
  let left = bagOf(whole).total - shared(whole, part)
  const belongs = (at: number) => {
    const node = siblings[at]?.node
    if (!node?.isTextblock || node.type.isAtom) return false
    const common = shared(node, whole)
    if (common === 0 || common < leastOfSplit * bagOf(node).total || common * 0.7 > left)
      return false
    left -= common
    return true
  }
  while (range[1] < high && belongs(range[1])) range[1]++
  while (range[0] > low && belongs(range[0] - 1)) range[0]--
}

const shellOf = (node: Node): Shell => ({ type: node.type.name, attrs: { ...node.attrs } })

function comparePair(
  a: readonly Placed[],
  b: readonly Placed[],
  identities: Identities,
): BlockEntry {
  const [firstA, firstB] = [a[0], b[0]]
  if (!firstA || !firstB) throw new Error('A pair of blocks needs both of them.')
  const span = {
    fromA: firstA.from,
    toA: a.at(-1)?.to ?? firstA.to,
    fromB: firstB.from,
    toB: b.at(-1)?.to ?? firstB.to,
  }
  const [x, y] = [firstA.node, firstB.node]
  const isOne = a.length === 1 && b.length === 1
  if (isOne && x.eq(y)) return { ...span, kind: 'same', count: 1 }
  const attributes = x.type === y.type ? changedAttributes(x, y) : commonChanges(x, y)
  if (isOne && !x.isTextblock)
    return {
      ...span,
      kind: 'container',
      before: shellOf(x),
      after: shellOf(y),
      attributes,
      children: compareChildren(x, y, firstA.from + 1, firstB.from + 1, identities),
    }
  const blocks = (placed: readonly Placed[]) =>
    placed.map(({ node, from }) => ({ node, start: from + 1 }))
  const inline = compareInline(blocks(a), blocks(b))
  return {
    ...span,
    kind: 'text',
    before: a.map(({ node }) => shellOf(node)),
    attributes,
    parts: b.map(
      (one): TextPart => ({
        ...shellOf(one.node),
        marks: one.node.marks.length > 0 ? one.node.marks.map((mark) => mark.toJSON()) : undefined,
        inline: inline.filter((entry) => belongsTo(entry, one)),
      }),
    ),
  }
}

const belongsTo = ({ fromB }: InlineEntry, { from, to }: Placed) => fromB > from && fromB < to

const commonChanges = (a: Node, b: Node) =>
  changedAttributes(a, b).filter(({ name }) => name in a.attrs && name in b.attrs)
