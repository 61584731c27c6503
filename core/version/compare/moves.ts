import type { Node } from '@tiptap/pm/model'
import type { BlockEntry, InlineEntry } from './comparison.ts'
import { bagOf, similarity } from './similarity.ts'

/** Fewer words may well have been written twice. */
const leastWords = 4
const leastAlike = 0.7
const mostPairs = 100_000

type Entry = BlockEntry | InlineEntry

/** Everything that a comparison holds, outer before inner. */
export function* entriesOf(blocks: readonly BlockEntry[]): Generator<Entry> {
  for (const block of blocks) {
    yield block
    if (block.kind === 'container') yield* entriesOf(block.children)
    if (block.kind === 'text') for (const part of block.parts) yield* part.inline
  }
}

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0

/** Numbers what went in one place and came in another: whole blocks, then runs of words. */
export function linkMoves(blocks: readonly BlockEntry[], a: Node, b: Node): void {
  const gone: Extract<Entry, { kind: 'removed' }>[] = []
  const come: Extract<Entry, { kind: 'added' | 'inserted' }>[] = []
  for (const entry of entriesOf(blocks)) {
    if (entry.kind === 'removed') gone.push(entry)
    if (entry.kind === 'added' || entry.kind === 'inserted') come.push(entry)
  }
  let move = 0
  const byText = new Map<string, (typeof gone)[number][]>()
  for (const entry of gone) {
    const key = entry.text.trim()
    byText.set(key, [...(byText.get(key) ?? []), entry])
  }
  /** Written anew in its place: that is no move. */
  const isInPlace = (x: Entry, y: Entry) => x.toA === y.fromA && x.fromB === y.fromB
  for (const entry of come) {
    const key = entry.text.trim()
    const isQuote = 'node' in entry && entry.node.type === 'quoteBlock'
    if (wordsIn(key) < leastWords && !isQuote && !('node' in entry && wordsIn(key) > 0)) continue
    const others = byText.get(key)?.filter((one) => !isInPlace(one, entry))
    const other = others?.find((one) => 'node' in one === 'node' in entry) ?? others?.[0]
    if (!other) continue
    byText.set(
      key,
      (byText.get(key) ?? []).filter((one) => one !== other),
    )
    other.move = entry.move = move++
  }
  const left = gone.filter((one) => one.move === null && 'node' in one)
  const right = come.filter((one) => one.move === null && 'node' in one)
  if (left.length * right.length > mostPairs) return
  for (const entry of right) {
    const node = b.nodeAt(entry.fromB)
    if (!node || wordsIn(entry.text) < leastWords) continue
    const other = left.find((one) => {
      const was = one.move === null ? a.nodeAt(one.fromA) : null
      return was && bagOf(was).total > 0 && similarity(was, node) >= leastAlike
    })
    if (other) other.move = entry.move = move++
  }
}
