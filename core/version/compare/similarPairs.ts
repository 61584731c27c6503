import type { Node } from '@tiptap/pm/model'
import { plainText } from './plainText.ts'

/** Share of their words that two blocks must have in common, and that those out of order must have. */
const alike = 0.4
/** Share of a block's words that must be in another for it to be a part of that. */
const mostly = 0.8
/** A word that is in so many blocks says nothing about which is which. */
const common = 40

interface Left {
  readonly before: readonly number[]
  readonly after: readonly number[]
}

/**
 * Pairs the blocks that have no equal with those they are most like, the likest first.
 * @param left indexes of those without a partner
 * @returns pairs of indexes, `[before, after]`
 */
export function similarPairs(
  before: readonly Node[],
  after: readonly Node[],
  left: Left,
): [number, number][] {
  if (left.before.length === 0 || left.after.length === 0) return []
  const bags = {
    before: new Map(left.before.map((index) => [index, bagOf(before[index])])),
    after: new Map(left.after.map((index) => [index, bagOf(after[index])])),
  }
  const places = new Map<string, number[]>()
  for (const [index, bag] of bags.before)
    for (const word of bag.keys()) {
      const known = places.get(word)
      if (known) known.push(index)
      else places.set(word, [index])
    }
  const candidates: { before: number; after: number; score: number }[] = []
  for (const [a, bag] of bags.after) {
    const seen = new Set<number>()
    for (const word of bag.keys()) {
      const holders = places.get(word) ?? []
      if (holders.length <= common) for (const b of holders) seen.add(b)
    }
    for (const b of seen) {
      if (!canBecome(before[b], after[a])) continue
      const score = likeness(bags.before.get(b) ?? new Map(), bag)
      if (score >= alike) candidates.push({ before: b, after: a, score })
    }
  }
  candidates.sort((a, b) => b.score - a.score || nearness(a) - nearness(b))
  const taken = { before: new Set<number>(), after: new Set<number>() }
  const pairs: [number, number][] = []
  const take = (b: number, a: number) => {
    taken.before.add(b)
    taken.after.add(a)
    pairs.push([b, a])
  }
  for (const { before: b, after: a } of candidates)
    if (!taken.before.has(b) && !taken.after.has(a)) take(b, a)
  return pairs.map(([b, a]): [number, number] => {
    // Of a paragraph that was split, or of two that were joined, the first part is the one that stays.
    const [former, later] = [bags.before.get(b - 1), bags.after.get(a - 1)]
    if (later && !taken.after.has(a - 1) && isPartOf(later, bags.before.get(b)))
      return canBecome(before[b], after[a - 1]) ? [b, a - 1] : [b, a]
    if (former && !taken.before.has(b - 1) && isPartOf(former, bags.after.get(a)))
      return canBecome(before[b - 1], after[a]) ? [b - 1, a] : [b, a]
    return [b, a]
  })
}

/** Whether nearly all that is in one bag is in the other. */
function isPartOf(
  part: ReadonlyMap<string, number>,
  whole: ReadonlyMap<string, number> = new Map(),
) {
  let [both, all] = [0, 0]
  for (const [word, count] of part) {
    both += Math.min(count, whole.get(word) ?? 0)
    all += count
  }
  return all > 0 && both >= all * mostly
}

const nearness = ({ before, after }: { before: number; after: number }) => Math.abs(before - after)

/** How often each word is in a block, and each object. */
function bagOf(node: Node | undefined): Map<string, number> {
  const bag = new Map<string, number>()
  const add = (word: string) => bag.set(word, (bag.get(word) ?? 0) + 1)
  for (const [word] of (node ? plainText(node) : '').matchAll(/[\p{L}\p{N}\p{M}]+/gu))
    add(word.toLowerCase())
  node?.descendants((child) => {
    if (!child.isText && typeof child.attrs.id === 'string' && child.attrs.id)
      add(`\u0000${child.attrs.id}`)
    return true
  })
  return bag
}

/** Sørensen and Dice's coefficient: 1 for the same words, 0 for none in common. */
function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let [both, all] = [0, 0]
  for (const [word, count] of a) {
    both += Math.min(count, b.get(word) ?? 0)
    all += count
  }
  for (const count of b.values()) all += count
  return all === 0 ? 0 : (2 * both) / all
}

/** Text may become another kind of text, a list another kind of list; nothing else changes its nature. */
export function canBecome(before: Node | undefined, after: Node | undefined): boolean {
  if (!before || !after) return false
  if (before.type === after.type) return true
  const isQuote = before.type.name === 'quoteBlock' || after.type.name === 'quoteBlock'
  return before.isTextblock && after.isTextblock && !isQuote
}
