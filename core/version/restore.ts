import * as Y from 'yjs'
import { toUpdate } from '../brief/toUpdate.ts'
import { documentField } from '../schema/document.ts'
import { compareStates } from './compare/compareBriefs.ts'
import { docOf, nodeOf } from './content.ts'
import { patchDocument } from './patchDocument.ts'
import { takeBack } from './takeBack.ts'

/**
 * The forward edit that leads from one state of a document to what an earlier one said. It only
 * takes back what lies between the two: what others write meanwhile merges with it, and every
 * character that both have keeps its identity.
 * @returns one update to the document in its `current` state; null when they say the same
 */
export function restoringUpdate(current: Uint8Array, target: Uint8Array): Uint8Array | null {
  const wanted = docOf(target)
  if (nodeOf(docOf(current)).eq(nodeOf(wanted))) return null
  const inverse = inverseOfChanges(current, target)
  const undone = capture(current, (doc) => Y.applyUpdate(doc, inverse))
  if (undone && nodeOf(undone.doc).eq(nodeOf(wanted))) return undone.update
  const patched = capture(current, (doc) => patchDocument(doc, wanted))
  if (!patched || !nodeOf(patched.doc).eq(nodeOf(wanted)))
    throw new Error('The restored document would differ from its version.')
  return patched.update
}

/**
 * The forward edit that takes back some of what changed between an earlier state and the current
 * one. What both have keeps its identity.
 * @param keys of the changes; see `changeKeys`
 * @returns one update to the document in its `current` state; null when one of the changes is not,
 * or no longer, among those between the two
 */
export function partlyRestoringUpdate(
  current: Uint8Array,
  target: Uint8Array,
  keys: readonly string[],
): Uint8Array | null {
  const [before, after] = [nodeOf(docOf(target)), nodeOf(docOf(current))]
  const wanted = takeBack(before, after, compareStates(target, current), keys)
  if (!wanted) return null
  const patched = capture(current, (doc) => patchDocument(doc, docOf(toUpdate(wanted.toJSON()))))
  if (!patched || !nodeOf(patched.doc).eq(wanted))
    throw new Error('The document would differ from what was chosen.')
  return patched.update
}

/**
 * The forward edit that takes back a restore, and nothing that others wrote after it.
 * @param before the state that the restore changed
 * @param edit the restore, as an update to it
 * @returns one update to the document in its `current` state; null when nothing of it is left
 */
export function undoingUpdate(
  before: Uint8Array,
  edit: Uint8Array,
  current: Uint8Array,
): Uint8Array | null {
  const doc = docOf(before)
  const undo = new Y.UndoManager(doc.getXmlFragment(documentField), {
    trackedOrigins: new Set(['restore']),
  })
  Y.applyUpdate(doc, edit, 'restore')
  Y.applyUpdate(doc, current)
  undo.undo()
  const undone = capture(current, (copy) => Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc)))
  return undone && !nodeOf(undone.doc).eq(nodeOf(docOf(current))) ? undone.update : null
}

/** Undoes, on a copy that was the target, everything that has happened since. */
function inverseOfChanges(current: Uint8Array, target: Uint8Array): Uint8Array {
  const doc = docOf(target)
  const undo = new Y.UndoManager(doc.getXmlFragment(documentField), {
    trackedOrigins: new Set(['since']),
  })
  Y.applyUpdate(doc, current, 'since')
  undo.undo()
  return Y.encodeStateAsUpdate(doc)
}

/** What an edit of a state emits, and the document after it. */
function capture(state: Uint8Array, edit: (doc: Y.Doc) => void) {
  const doc = docOf(state)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  edit(doc)
  return updates.length > 0 ? { doc, update: Y.mergeUpdates(updates) } : null
}
