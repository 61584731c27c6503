import type { Node } from '@tiptap/pm/model'

type Bag = { readonly counts: ReadonlyMap<string, number>; readonly total: number }

const bags = new WeakMap<Node, Bag>()

/** A block's text, its inner blocks apart; what stands for no text is left out. */
export function textOf(node: Node): string {
  if (node.isText) return node.text ?? ''
  return node.textBetween(0, node.content.size, ' ', (leaf) =>
    leaf.type.name === 'hardBreak' ? '\n' : '',
  )
}

/** The words of a block, each weighing what it has letters. */
export function bagOf(node: Node): Bag {
  const known = bags.get(node)
  if (known) return known
  const counts = new Map<string, number>()
  let total = 0
  for (const word of textOf(node).match(/[\p{L}\p{N}]+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1)
    total += word.length
  }
  const bag = { counts, total }
  bags.set(node, bag)
  return bag
}

/** Letters in words that both have. */
export function shared(a: Node, b: Node): number {
  let [few, many] = [bagOf(a).counts, bagOf(b).counts]
  if (few.size > many.size) [few, many] = [many, few]
  let common = 0
  for (const [word, count] of few) {
    const other = many.get(word)
    if (other) common += word.length * Math.min(count, other)
  }
  return common
}

/** Dice's coefficient over the letters of words: 0 nothing in common, 1 the same words. */
export function similarity(a: Node, b: Node): number {
  const total = bagOf(a).total + bagOf(b).total
  if (total === 0) return a.type === b.type && a.childCount === b.childCount ? 1 : 0
  return (2 * shared(a, b)) / total
}
