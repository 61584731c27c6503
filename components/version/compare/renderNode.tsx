import type { JSONContent } from '@tiptap/core'
import type { Fragment, Node } from '@tiptap/pm/model'
import type { ReactNode } from 'react'
import { schema } from '../../../core/schema/schema.ts'
import { Marked, Shell } from './Shell.tsx'

/** A node of a brief, to read: no editor, no quotation's verdict. */
export function renderNode(node: Node, key: number): ReactNode {
  if (node.isText)
    return (
      <span key={key}>
        {node.marks.reduce<ReactNode>(
          (inner, { type, attrs }) => (
            <Marked type={type.name} attrs={attrs}>
              {inner}
            </Marked>
          ),
          node.text,
        )}
      </span>
    )
  return (
    <Shell key={key} type={node.type.name} attrs={node.attrs}>
      {node.isLeaf ? null : renderFragment(node.content)}
    </Shell>
  )
}

export function renderNodes(nodes: readonly Node[]): ReactNode {
  return nodes.map((node, index) => renderNode(node, index))
}

export const renderFragment = ({ content }: Fragment): ReactNode => renderNodes(content)

/** The same for nodes as JSON. */
export function renderJson(content: readonly JSONContent[]): ReactNode {
  return renderNodes(content.map((json) => schema.nodeFromJSON(json)))
}
