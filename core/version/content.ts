import type { Node } from '@tiptap/pm/model'
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { documentField } from '../schema/document.ts'
import { schema } from '../schema/schema.ts'

/** The document as a ProseMirror node. Reading never changes the Yjs document. */
export function nodeOf(doc: Y.Doc): Node {
  return schema.nodeFromJSON(yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(documentField)))
}

/** A full state, or null for an empty document, as a Yjs document. */
export function docOf(state: Uint8Array | null): Y.Doc {
  const doc = new Y.Doc()
  // Typed before anything is applied, or its content stays unreadable.
  doc.getXmlFragment(documentField)
  if (state) Y.applyUpdate(doc, state)
  return doc
}

/** What a stored state says, as ProseMirror JSON; null when its bytes are damaged. */
export function contentOfState(state: Uint8Array): unknown {
  try {
    return nodeOf(docOf(state)).toJSON()
  } catch {
    return null
  }
}
