import type { JSONContent } from '@tiptap/core'
import type { Fragment as Content, Mark, Node } from '@tiptap/pm/model'
import { Fragment, type ReactNode } from 'react'
import { schema } from '../../../core/schema/schema.ts'
import { Marked, Shell } from './Shell.tsx'

/** A node of a brief, to read: no editor, no quotation's verdict. */
export function renderNode(node: Node, key: number): ReactNode {
  if (node.isText) return <Fragment key={key}>{marked(node.text, node.marks)}</Fragment>
  return (
    <Shell key={key} type={node.type.name} attrs={node.attrs}>
      {node.isLeaf ? null : renderFragment(node.content)}
    </Shell>
  )
}

/** Text with its marks, the first of them outermost. */
function marked(text: ReactNode, [mark, ...others]: readonly Mark[]): ReactNode {
  if (!mark) return text
  return (
    <Marked type={mark.type.name} attrs={mark.attrs}>
      {marked(text, others)}
    </Marked>
  )
}

export function renderNodes(nodes: readonly Node[]): ReactNode {
  return nodes.map((node, index) => renderNode(node, index))
}

export const renderFragment = ({ content }: Content): ReactNode => renderNodes(content)

/** The same for nodes as JSON. */
export function renderJson(content: readonly JSONContent[]): ReactNode {
  return renderNodes(content.map((json) => schema.nodeFromJSON(json)))
}
