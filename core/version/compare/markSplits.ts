import type { Node } from '@tiptap/pm/model'
import type { BlockChange } from './types.ts'

/** Letters that two texts must have in common to be parts of one. */
const fewest = 8

const letters = (text: string) => text.replace(/\s+/g, ' ').trim()

/**
 * Notes where a paragraph was split in two or two were joined: the second part is no new text, and
 * what is gone stands in the block before.
 */
export function markSplits(
  changes: readonly BlockChange[],
  before: readonly Node[],
  after: readonly Node[],
): BlockChange[] {
  let index = -1
  return changes.map((change, at): BlockChange => {
    if (change.kind !== 'removed' && change.kind !== 'left') index += 1
    const last = changes[at - 1]
    if (last?.kind !== 'changed' || last.moved) return change
    if (change.kind === 'added') {
      const whole = textOf(before[last.from])
      return isPart(textOf(after[index]), whole) ? { ...change, splitFrom: last.from } : change
    }
    if (change.kind === 'removed') {
      const whole = textOf(after[index])
      return isPart(textOf(before[change.from]), whole)
        ? { ...change, joinedInto: last.from }
        : change
    }
    return change
  })
}

const textOf = (node: Node | undefined) =>
  node?.isTextblock && node.type.name !== 'quoteBlock' ? letters(node.textContent) : ''

const isPart = (part: string, whole: string) => part.length >= fewest && whole.includes(part)
