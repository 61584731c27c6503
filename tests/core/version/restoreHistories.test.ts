import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { toUpdate } from '../../../core/brief/toUpdate.ts'
import { changeKeys } from '../../../core/version/compare/changeKeys.ts'
import { compareStates } from '../../../core/version/compare/compareBriefs.ts'
import { docOf, nodeOf } from '../../../core/version/content.ts'
import {
  partlyRestoringUpdate,
  restoringUpdate,
  undoingUpdate,
} from '../../../core/version/restore.ts'
import { briefOf } from './compare/briefOf.ts'
import { editTogether, randomOf } from './compare/threeAuthors.ts'

const start = toUpdate(
  briefOf('One two three four.\nFive six seven.\nEight nine ten eleven.\nTwelve.').toJSON(),
)
const nodeOfState = (state: Uint8Array) => nodeOf(docOf(state))

function after(state: Uint8Array, ...updates: Uint8Array[]): Uint8Array {
  const doc = docOf(state)
  for (const update of updates) Y.applyUpdate(doc, update)
  return Y.encodeStateAsUpdate(doc)
}

/** Twenty lives of a brief, by three authors who write in turn or at once. */
const seeds = Array.from({ length: 20 }, (_, seed) => seed + 1)

test.each(seeds)('history %i: restored it is the version, undone it is what was there', (seed) => {
  const history = editTogether(start, randomOf(seed), 6, seed % 2 ? 1 : 3)
  const edit = restoringUpdate(history.after, start)
  const restored = edit ? after(history.after, edit) : history.after
  expect(nodeOfState(restored).toJSON()).toEqual(nodeOfState(start).toJSON())
  if (!edit) return
  const undoing = undoingUpdate(history.after, edit, restored)
  expect(undoing).not.toBeNull()
  const undone = after(restored, ...(undoing ? [undoing] : []))
  expect(nodeOfState(undone).toJSON()).toEqual(nodeOfState(history.after).toJSON())
  // And to and fro again.
  const again = restoringUpdate(undone, start)
  expect(nodeOfState(again ? after(undone, again) : undone).toJSON()).toEqual(
    nodeOfState(start).toJSON(),
  )
})

test.each(seeds)('history %i: undoing a restore keeps what was written after it', (seed) => {
  const history = editTogether(start, randomOf(100 + seed), 4, 2)
  const edit = restoringUpdate(history.after, start)
  if (!edit) return
  const doc = docOf(after(history.after, edit))
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('Written since.')])
  doc.getXmlFragment('default').insert(0, [paragraph])
  const current = Y.encodeStateAsUpdate(doc)
  const undoing = undoingUpdate(history.after, edit, current)
  const [first, ...rest] = nodeOfState(undoing ? after(current, undoing) : current).children
  expect(first?.textContent).toBe('Written since.')
  expect(rest.map((node) => node.toJSON())).toEqual(
    nodeOfState(history.after).children.map((node) => node.toJSON()),
  )
})

test.each(seeds)('history %i: all changes taken back make the version', (seed) => {
  const history = editTogether(start, randomOf(200 + seed), 5, 2)
  const [a, b] = [nodeOfState(start), nodeOfState(history.after)]
  const { blocks } = compareStates(start, history.after)
  const keys = changeKeys(blocks, a, b).filter((key) => key !== null)
  if (keys.length === 0) return
  const edit = partlyRestoringUpdate(history.after, start, keys)
  expect(nodeOfState(edit ? after(history.after, edit) : history.after).toJSON()).toEqual(
    a.toJSON(),
  )
  expect(partlyRestoringUpdate(history.after, start, ['no such change'])).toBeNull()
})

test('a state compared with itself has no change', () => {
  const { words, quotations, sources, summary } = compareStates(start, start)
  expect({ words, quotations, sources, summary }).toEqual({
    ...{ words: [], quotations: [], sources: [], summary: '' },
  })
})
