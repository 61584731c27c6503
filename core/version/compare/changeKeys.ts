import type { Node } from '@tiptap/pm/model'
import { hashOf } from '../hash.ts'
import type { BlockEntry } from './comparison.ts'

/** Hexadecimal digits of a hash: enough that no two changes of a brief share them. */
const keyLength = 24

/**
 * Names each top-level change by what it made of what, so that the same name later means the same
 * change. Aligned with `blocks`; null where nothing changed.
 */
export function changeKeys(blocks: readonly BlockEntry[], a: Node, b: Node): (string | null)[] {
  const counts = new Map<string, number>()
  return blocks.map((entry) => {
    if (entry.kind === 'same') return null
    const { kind, fromA, toA, fromB, toB } = entry
    const sides = [a.slice(fromA, toA).content.toJSON(), b.slice(fromB, toB).content.toJSON()]
    const key = hashOf([kind, sides]).slice(0, keyLength)
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count === 1 ? key : `${key}-${count}`
  })
}
