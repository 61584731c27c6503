import type { JSONContent } from '@tiptap/core'
import { prosemirrorToYDoc } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { documentField } from '../schema/document.ts'
import { schema } from '../schema/schema.ts'

/**
 * A document as one Yjs update, the way a brief's log starts.
 * @throws RangeError when the content does not fit the schema
 */
export function toUpdate(content: JSONContent): Uint8Array {
  const node = schema.nodeFromJSON(content)
  node.check()
  const doc = prosemirrorToYDoc(node, documentField)
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}
