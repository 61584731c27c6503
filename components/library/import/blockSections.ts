import type { QueuedBlock } from './queueEntry.ts'

/** The blocks from a heading to the one before the next heading: `to` exclusive. */
export function sectionAt(
  blocks: readonly Pick<QueuedBlock, 'kind'>[],
  heading: number,
): { from: number; to: number } {
  const next = blocks.findIndex((block, index) => index > heading && block.kind === 'heading')
  return { from: heading, to: next === -1 ? blocks.length : next }
}

/** The proposed choice, as a set. */
export function proposedOf(blocks: readonly Pick<QueuedBlock, 'included'>[]): ReadonlySet<number> {
  return new Set(blocks.flatMap((block, index) => (block.included ? index : [])))
}

/** A choice with a range, `to` exclusive, taken or left out. */
export function withRange(
  included: ReadonlySet<number>,
  from: number,
  to: number,
  taken: boolean,
): ReadonlySet<number> {
  const next = new Set(included)
  for (let index = from; index < to; index += 1) {
    if (taken) next.add(index)
    else next.delete(index)
  }
  return next
}
