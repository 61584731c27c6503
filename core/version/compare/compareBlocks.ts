import type { Node } from '@tiptap/pm/model'
import { compareInline } from './compareInline.ts'
import { markSplits } from './markSplits.ts'
import { type Pair, pairBlocks } from './pairBlocks.ts'
import type { BlockChange, ChangedBlock } from './types.ts'

/** What became of a node's blocks, in the later order; those that are gone where they stood. */
export function compareBlocks(before: Node, after: Node): BlockChange[] {
  const [blocksBefore, blocksAfter] = [childrenOf(before), childrenOf(after)]
  const pairs = pairBlocks(before, blocksBefore, blocksAfter)
  const byAfter = new Map(pairs.map((pair) => [pair.after, pair]))
  const byBefore = new Map(pairs.map((pair) => [pair.before, pair]))
  const changes: BlockChange[] = []
  let next = 0
  const passUntil = (end: number) => {
    for (; next < end; next += 1) {
      const pair = byBefore.get(next)
      if (!pair) changes.push({ kind: 'removed', from: next })
      else if (pair.moved) changes.push({ kind: 'left', from: next })
    }
  }
  for (const [index, block] of blocksAfter.entries()) {
    const pair = byAfter.get(index)
    const former = pair && blocksBefore[pair.before]
    if (!pair || !former) {
      changes.push({ kind: 'added', node: block.toJSON() })
      continue
    }
    if (!pair.moved) {
      passUntil(pair.before)
      next = pair.before + 1
    }
    changes.push(changeOf(pair, former, block))
  }
  passUntil(blocksBefore.length)
  return markSplits(changes, blocksBefore, blocksAfter)
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = []
  node.forEach((child) => {
    children.push(child)
  })
  return children
}

function changeOf({ before: from, moved }: Pair, before: Node, after: Node): BlockChange {
  if (before.eq(after)) return moved ? { kind: 'changed', from, moved } : { kind: 'same', from }
  const change: { -readonly [K in keyof ChangedBlock]: ChangedBlock[K] } = {
    kind: 'changed',
    from,
    moved,
  }
  if (before.type !== after.type) change.type = after.type.name
  if (before.type !== after.type || !after.hasMarkup(before.type, before.attrs, after.marks))
    change.attrs = after.toJSON().attrs ?? {}
  if (!before.content.eq(after.content)) {
    if (after.isTextblock) change.inline = compareInline(before, after)
    else change.blocks = compareBlocks(before, after)
  }
  return change
}
