import type { BlockChange } from './compareTexts.ts'

/** A stretch of a comparison. */
export interface ComparedPart {
  /** Index of its first block. */
  readonly at: number
  readonly blocks: readonly BlockChange[]
  /** Unchanged, and far enough from any change that a reader may skip it. */
  readonly folded: boolean
}

/** Unchanged blocks that are shown before and after a change. */
const context = 1
/** A fold hides at least this many. */
const fewest = 3

/** Cuts a comparison into what a reader must see and the unchanged stretches between. */
export function foldUnchanged(changes: readonly BlockChange[]): ComparedPart[] {
  const near = changes.map((_, index) =>
    changes
      .slice(Math.max(0, index - context), index + context + 1)
      .some(({ change }) => change !== 'same'),
  )
  const parts: ComparedPart[] = []
  for (let at = 0; at < changes.length; ) {
    const shown = near[at]
    let end = at
    while (end < changes.length && near[end] === shown) end++
    parts.push({ at, blocks: changes.slice(at, end), folded: !shown && end - at >= fewest })
    at = end
  }
  return parts
}
