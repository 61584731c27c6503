import type { Node } from '@tiptap/pm/model'

/** Something found in a block: positions within the block count from before its opening token. */
export interface FoundAt {
  readonly offset: number
}

/** Something found in a document. */
export interface Placed {
  /** Position in the document. */
  readonly position: number
}

interface Known<Found> {
  found: readonly Found[]
  /** Where the block began when `placed` was made. */
  start: number
  placed: readonly (Found & Placed)[]
}

/**
 * Makes a function that lists, in order, what `find` reports of each block of a document. Nodes never
 * change: a block is read once, a document is gone through once, and what stands where it stood is
 * the same object as before. A keystroke costs one block and, after it, new positions.
 */
export function placedIn<Found extends FoundAt>(
  find: (block: Node) => readonly Found[],
): (doc: Node) => readonly (Found & Placed)[] {
  const blocks = new WeakMap<Node, Known<Found>>()
  const documents = new WeakMap<Node, readonly (Found & Placed)[]>()
  const inBlock = (block: Node, start: number): readonly (Found & Placed)[] => {
    const known = blocks.get(block)
    if (known?.start === start) return known.placed
    const found = known?.found ?? find(block)
    const placed = found.map((one) => ({ ...one, position: start + one.offset }))
    if (known) Object.assign(known, { start, placed })
    else blocks.set(block, { found, start, placed })
    return placed
  }
  return (doc) => {
    const before = documents.get(doc)
    if (before) return before
    const all: (Found & Placed)[] = []
    doc.forEach((block, start) => {
      for (const one of inBlock(block, start)) all.push(one)
    })
    documents.set(doc, all)
    return all
  }
}
