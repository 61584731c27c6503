import { Fragment, Mark, type Node } from '@tiptap/pm/model'
import type { BlockEntry, Comparison, InlineEntry } from './comparison.ts'

/** The later state, made from the earlier one and what a comparison says of the two. */
export function applyComparison(before: Node, comparison: Pick<Comparison, 'blocks'>): Node {
  return before.copy(blocksFrom(before, comparison.blocks))
}

function blocksFrom(doc: Node, entries: readonly BlockEntry[]): Fragment {
  const nodes = entries.flatMap((entry): readonly Node[] => {
    switch (entry.kind) {
      case 'same':
        return doc.slice(entry.fromA, entry.toA).content.content
      case 'added':
        return [doc.type.schema.nodeFromJSON(entry.node)]
      case 'removed':
        return []
      case 'container': {
        const { type, attrs } = entry.after
        return [doc.type.schema.node(type, attrs, blocksFrom(doc, entry.children))]
      }
      default:
        return entry.parts.map(({ type, attrs, marks = [], inline }) =>
          doc.type.schema.node(
            type,
            attrs,
            inlineFrom(doc, inline),
            marks.map((mark) => Mark.fromJSON(doc.type.schema, mark)),
          ),
        )
    }
  })
  return Fragment.fromArray(nodes)
}

function inlineFrom(doc: Node, entries: readonly InlineEntry[]): Fragment {
  const nodes = entries.flatMap((entry): readonly Node[] => {
    switch (entry.kind) {
      case 'same':
        return doc.slice(entry.fromA, entry.toA).content.content
      case 'inserted':
      case 'formatted':
        return entry.content.map((json) => doc.type.schema.nodeFromJSON(json))
      case 'node':
        return [doc.type.schema.nodeFromJSON(entry.after)]
      default:
        return []
    }
  })
  return Fragment.fromArray(nodes)
}
