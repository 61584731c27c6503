import { Fragment, type Node } from '@tiptap/pm/model'
import { applyComparison } from './compare/applyComparison.ts'
import { changeKeys } from './compare/changeKeys.ts'
import type { BlockEntry, Comparison } from './compare/comparison.ts'

/**
 * The later state with some of its changes taken back.
 * @param keys of top-level changes; see `changeKeys`
 * @returns null when one of them is not among what changed
 */
export function takeBack(
  before: Node,
  after: Node,
  comparison: Pick<Comparison, 'blocks'>,
  keys: readonly string[],
): Node | null {
  const known = changeKeys(comparison.blocks, before, after)
  const chosen = new Set(keys)
  if (keys.some((key) => !known.includes(key))) return null
  const blocks = comparison.blocks.flatMap((entry, at): readonly BlockEntry[] => {
    const key = known[at]
    if (!key || !chosen.has(key)) return [entry]
    return entry.kind === 'added' ? [] : [asBefore(entry)]
  })
  const wanted = applyComparison(before, { blocks })
  return wanted.childCount > 0 ? wanted : wanted.copy(Fragment.from(emptyBlock(before)))
}

const asBefore = ({ fromA, toA, fromB, toB }: BlockEntry): BlockEntry => ({
  kind: 'same',
  count: 1,
  ...{ fromA, toA, fromB, toB },
})

/** A document is never without a block. */
const emptyBlock = (doc: Node): Node | null => doc.type.contentMatch.defaultType?.create() ?? null
