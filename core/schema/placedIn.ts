import type { Node } from '@tiptap/pm/model'
import { changedBlocks } from './changedBlocks.ts'

/** Something found in a block: positions within the block count from before its opening token. */
export interface FoundAt {
  readonly node: Node
  readonly offset: number
}

/** Something found in a document. */
export interface Placed {
  /** Position in the document. */
  readonly position: number
}

/** Lists what is found in a document, in order. */
export interface FindPlaced<Found> {
  (doc: Node): readonly (Found & Placed)[]
  /** What is found in a child of a document. */
  inBlock(block: Node): readonly Found[]
  /** Whether the same nodes are found in both, in the same order, wherever they stand. */
  sameIn(before: Node, after: Node): boolean
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
): FindPlaced<Found> {
  const blocks = new WeakMap<Node, Known<Found>>()
  const documents = new WeakMap<Node, readonly (Found & Placed)[]>()
  const inBlock = (block: Node): readonly Found[] => {
    const known = blocks.get(block)
    if (known) return known.found
    const found = find(block)
    blocks.set(block, { found, start: -1, placed: [] })
    return found
  }
  const placedAt = (block: Node, start: number): readonly (Found & Placed)[] => {
    const known = blocks.get(block)
    if (known?.start === start) return known.placed
    const found = inBlock(block)
    const placed = found.map((one) => ({ ...one, position: start + one.offset }))
    blocks.set(block, { found, start, placed })
    return placed
  }
  const nodesIn = (doc: Node, from: number, to: number): Node[] => {
    const nodes: Node[] = []
    for (let index = from; index < to; index += 1)
      for (const { node } of inBlock(doc.child(index))) nodes.push(node)
    return nodes
  }
  const all = (doc: Node) => {
    const before = documents.get(doc)
    if (before) return before
    const placed: (Found & Placed)[] = []
    doc.forEach((block, start) => {
      for (const one of placedAt(block, start)) placed.push(one)
    })
    documents.set(doc, placed)
    return placed
  }
  const sameIn = (before: Node, after: Node): boolean => {
    const { from, toBefore, toAfter } = changedBlocks(before, after)
    const nodes = nodesIn(before, from, toBefore)
    const others = nodesIn(after, from, toAfter)
    return nodes.length === others.length && nodes.every((node, index) => node === others[index])
  }
  return Object.assign(all, { inBlock, sameIn })
}
