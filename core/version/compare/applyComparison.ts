import { Fragment, Node } from '@tiptap/pm/model'
import type { BlockChange, Comparison, InlineChange } from './types.ts'

/** The later document, made of the former and a comparison of the two. */
export function applyComparison(before: Node, { blocks }: Pick<Comparison, 'blocks'>): Node {
  return before.copy(applyBlocks(before, blocks))
}

function applyBlocks(before: Node, changes: readonly BlockChange[]): Fragment {
  return Fragment.from(
    changes.flatMap((change): Node[] => {
      if (change.kind === 'removed' || change.kind === 'left') return []
      if (change.kind === 'added') return [Node.fromJSON(before.type.schema, change.node)]
      const former = before.child(change.from)
      if (change.kind === 'same') return [former]
      const { type, attrs, inline, blocks } = change
      const content = inline
        ? applyInline(former, inline)
        : blocks
          ? applyBlocks(former, blocks)
          : former.content
      const node = before.type.schema.nodes[type ?? former.type.name] ?? former.type
      return [node.create(attrs ?? former.attrs, content, former.marks)]
    }),
  )
}

function applyInline(before: Node, changes: readonly InlineChange[]): Fragment {
  const { schema } = before.type
  let content = Fragment.empty
  let at = 0
  for (const change of changes) {
    if (change.kind === 'same') content = content.append(before.content.cut(at, at + change.size))
    if (change.kind === 'added' || change.kind === 'formatted')
      content = content.append(Fragment.fromJSON(schema, change.content))
    if (change.kind === 'altered') {
      const former = before.nodeAt(at)
      const altered = Node.fromJSON(schema, change.node)
      if (former)
        content = content.append(Fragment.from(altered.copy(applyInline(former, change.inline))))
    }
    if (change.kind !== 'added') at += change.size
  }
  return content
}
