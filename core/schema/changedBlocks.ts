import type { Node } from '@tiptap/pm/model'

/** Blocks that differ, as indexes of children: `[from, toBefore)` became `[from, toAfter)`. */
export interface ChangedBlocks {
  readonly from: number
  readonly toBefore: number
  readonly toAfter: number
}

/**
 * Which children of two states of a document differ. Nodes never change, so that what was not touched
 * is the same object: a comparison by identity, at both ends.
 */
export function changedBlocks(before: Node, after: Node): ChangedBlocks {
  const shorter = Math.min(before.childCount, after.childCount)
  let from = 0
  while (from < shorter && before.child(from) === after.child(from)) from += 1
  let toBefore = before.childCount
  let toAfter = after.childCount
  while (
    toBefore > from &&
    toAfter > from &&
    before.child(toBefore - 1) === after.child(toAfter - 1)
  ) {
    toBefore -= 1
    toAfter -= 1
  }
  return { from, toBefore, toAfter }
}
