import type { Node } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { documentField } from '../../schema/document.ts'
import { schema } from '../../schema/schema.ts'
import type { Identities } from './align.ts'

/** Yjs identity of each node that `nodeOf(doc)` made: where both come from one history, the same. */
export function identitiesOf(doc: Y.Doc, node: Node): Identities {
  const found = new Map<Node, string>()
  const walk = (type: Y.XmlFragment, parent: Node) => {
    const elements = type.toArray().filter((child) => child instanceof Y.XmlElement)
    let at = 0
    parent.forEach((child) => {
      if (child.isText) return
      const element = elements[at++]
      if (element?.nodeName !== child.type.name || !element._item) return
      found.set(child, `${element._item.id.client}:${element._item.id.clock}`)
      walk(element, child)
    })
  }
  walk(doc.getXmlFragment(documentField), node)
  return found
}

/** Text between two ProseMirror positions that one client wrote in one go, or a node without content. */
export interface IdRun {
  readonly from: number
  readonly to: number
  readonly client: number
  /** Clock of the first UTF-16 unit. */
  readonly clock: number
  /** A place each; U+FFFC for a node. */
  readonly text: string
}

/** The Yjs identity of all text, in order of position. */
export function idRunsOf(doc: Y.Doc): IdRun[] {
  const runs: IdRun[] = []
  const add = (from: number, item: Y.Item) => {
    const { id, length, content } = item
    const text = content instanceof Y.ContentString ? content.str : '\ufffc'
    runs.push({ from, to: from + length, client: id.client, clock: id.clock, text })
    return from + length
  }
  const walk = (type: Y.XmlFragment, start: number): number => {
    let at = start
    for (const child of type.toArray()) {
      if (child instanceof Y.XmlText) {
        for (let item = child._start; item; item = item.right)
          if (!item.deleted && item.countable) at = add(at, item)
      } else if (child instanceof Y.XmlElement && child._item)
        at = schema.nodes[child.nodeName]?.isLeaf ? add(at, child._item) : walk(child, at + 1) + 1
    }
    return at
  }
  walk(doc.getXmlFragment(documentField), 0)
  return runs
}
