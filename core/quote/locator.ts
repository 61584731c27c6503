import type { Block } from '../extract/revision.ts'

/** Numbers of the paragraphs, from 1, by the index of their block; other blocks have none. */
export function paragraphNumbers(blocks: readonly Block[]): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>()
  for (const [index, block] of blocks.entries())
    if (block.kind === 'paragraph') numbers.set(index, numbers.size + 1)
  return numbers
}

/**
 * Where a reader looks a passage up: `para. 4`, `paras. 4–6`, `heading after para. 2`, `title`.
 * Paragraphs are counted, so that the locator holds wherever the article is printed. Empty when the
 * passage touches no block.
 */
export function locatorOf(blocks: readonly Block[], start: number, end: number): string {
  const numbers = paragraphNumbers(blocks)
  const touched = [...blocks.keys()].filter((index) => {
    const block = blocks[index]
    return block !== undefined && block.start < end && block.end > start
  })
  const paragraphs = touched.flatMap((index) => numbers.get(index) ?? [])
  const [first, last] = [paragraphs.at(0), paragraphs.at(-1)]
  if (first !== undefined && last !== undefined)
    return first === last ? `para. ${first}` : `paras. ${first}–${last}`
  const index = touched[0]
  const block = index === undefined ? undefined : blocks[index]
  if (index === undefined || !block) return ''
  if (block.kind === 'title') return 'title'
  const name =
    { listItem: 'list', quotation: 'block quotation', other: 'note' }[block.kind as string] ??
    block.kind
  const before = [...numbers].filter(([at]) => at < index).at(-1)?.[1]
  return before === undefined ? name : `${name} after para. ${before}`
}
