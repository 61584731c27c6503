import type { Classified } from './classified.ts'

/** UTF-16 units in which quotations and attributions are looked for: more is no article but a book. */
const longestRead = 1_000_000

/** The blocks at the start that quotations and attributions are looked for in. */
export function withinReach<Block extends Pick<Classified, 'text'>>(
  blocks: readonly Block[],
): readonly Block[] {
  let length = 0
  const end = blocks.findIndex((block) => {
    length += block.text.length
    return length > longestRead
  })
  return end < 0 ? blocks : blocks.slice(0, end)
}
