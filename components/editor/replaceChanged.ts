import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'

/** Blocks `[from, to)` of the old content that blocks `[begin, end)` of the new one replace. */
interface Run {
  from: number
  to: number
  readonly begin: number
  end: number
}

/**
 * Replaces the document's content by `after`, touching only blocks that differ: every other one stays
 * the same node, so that what is known of it, its place on the page and its decorations stay as well.
 * @param kept told of each block that stays: its index in `after`, and the node
 */
export function replaceChanged(
  transaction: Transaction,
  after: Fragment,
  kept: (index: number, node: Node) => void,
): Transaction {
  const before = transaction.doc.content
  const starts = startsOf(before)
  const runs =
    before.childCount === after.childCount ? inPlace(before, after) : between(before, after)
  let index = 0
  let shift = 0
  for (const { to, begin, end } of runs) {
    for (; index < begin; index += 1) kept(index, before.child(index + shift))
    index = end
    shift = to - end
  }
  for (; index < after.childCount; index += 1) kept(index, before.child(index + shift))
  // From the last on, so that the places of those before it hold.
  for (const { from, to, begin, end } of runs.reverse()) {
    const blocks: Node[] = []
    for (let at = begin; at < end; at += 1) blocks.push(after.child(at))
    const slice = new Slice(Fragment.from(blocks), 0, 0)
    transaction.replace(starts[from] ?? 0, starts[to] ?? before.size, slice)
  }
  return transaction
}

/** Where each block begins, and where the last one ends. */
function startsOf(content: Fragment): number[] {
  const starts = [0]
  let position = 0
  content.forEach((block) => {
    position += block.nodeSize
    starts.push(position)
  })
  return starts
}

/** As many blocks as before: those that differ at their place, neighbours as one run. */
function inPlace(before: Fragment, after: Fragment): Run[] {
  const runs: Run[] = []
  after.forEach((block, _, index) => {
    if (block.eq(before.child(index))) return
    const last = runs.at(-1)
    if (last?.end === index) last.to = last.end = index + 1
    else runs.push({ from: index, to: index + 1, begin: index, end: index + 1 })
  })
  return runs
}

/** Other blocks than before: what is between those that are equal at both ends. */
function between(before: Fragment, after: Fragment): Run[] {
  const shorter = Math.min(before.childCount, after.childCount)
  let begin = 0
  while (begin < shorter && before.child(begin).eq(after.child(begin))) begin += 1
  let [to, end] = [before.childCount, after.childCount]
  while (to > begin && end > begin && before.child(to - 1).eq(after.child(end - 1))) {
    to -= 1
    end -= 1
  }
  return [{ from: begin, to, begin, end }]
}
