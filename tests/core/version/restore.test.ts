import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { toUpdate } from '../../../core/brief/toUpdate.ts'
import { docOf, nodeOf } from '../../../core/version/content.ts'
import { patchDocument } from '../../../core/version/patchDocument.ts'
import { restoringUpdate } from '../../../core/version/restore.ts'
import { block, type Edit, element, seed, text } from '../collab/attack.ts'

const fragmentOf = (doc: Y.Doc) => doc.getXmlFragment('default')

/** The state after somebody, under a client id of their own, edited a state. */
function edited(state: Uint8Array, ...edits: Edit[]): Uint8Array {
  for (const edit of edits) {
    const doc = docOf(state)
    doc.transact(() => edit(fragmentOf(doc), doc))
    state = Y.encodeStateAsUpdate(doc)
  }
  return state
}

const words = (content: string) => new Y.XmlText(content)

/** Identity of every living character: its text by client and clock. */
function characters(doc: Y.Doc): Map<string, string> {
  const found = new Map<string, string>()
  for (const [client, structs] of doc.store.clients)
    for (const struct of structs)
      if (struct instanceof Y.Item && !struct.deleted && struct.content instanceof Y.ContentString)
        for (const [at, unit] of struct.content.str.split('').entries())
          found.set(`${client}:${struct.id.clock + at}`, unit)
  return found
}

const changes: [string, Edit[]][] = [
  ['typing', [(f) => text(f, 1).insert(4, 'xyz')]],
  ['deleting words', [(f) => text(f, 1).delete(2, 6)]],
  ['deleting blocks', [(f) => f.delete(1, 3)]],
  ['deleting everything', [(f) => f.delete(0, f.length)]],
  ['new blocks', [(f) => f.insert(2, [element('paragraph', [words('New.')])])]],
  ['an attribute', [(f) => block(f, 0).setAttribute('level', 3 as unknown as string)]],
  ['formatting', [(f) => text(f, 1).format(0, 9, { bold: {} })]],
  [
    'edits of several people',
    [
      (f) => text(f, 1).insert(0, 'One '),
      (f) => f.delete(2, 1),
      (f) => text(f, 0).insert(2, 'two'),
      (f) => text(f, 1).delete(0, 5),
    ],
  ],
  [
    'a block that came and went',
    [(f) => f.insert(0, [element('paragraph', [words('x')])]), (f) => f.delete(0, 1)],
  ],
]

describe('restoring takes back', () => {
  test.each(changes)('%s', (_, edits) => {
    const now = edited(seed, ...edits)
    const update = restoringUpdate(now, seed)
    const doc = docOf(now)
    const before = characters(doc)
    if (update) Y.applyUpdate(doc, update)
    expect(nodeOf(doc).toJSON()).toEqual(nodeOf(docOf(seed)).toJSON())
    // What both states have is still the same character, with its author and comments.
    const after = characters(doc)
    for (const id of characters(docOf(seed)).keys())
      if (before.has(id)) expect(after.has(id)).toBe(true)
  })

  test.each(changes)(
    '%s, of a version that has nothing in common with the document',
    (_, edits) => {
      const now = docOf(edited(seed, ...edits))
      const wanted = docOf(toUpdate(nodeOf(docOf(seed)).toJSON()))
      patchDocument(now, wanted)
      expect(nodeOf(now).toJSON()).toEqual(nodeOf(wanted).toJSON())
    },
  )
})

test('nothing is done where both say the same', () => {
  expect(restoringUpdate(seed, seed)).toBeNull()
})

test('a restore of a restore brings the later state back', () => {
  const later = edited(
    seed,
    (f) => f.delete(1, 2),
    (f) => text(f, 0).insert(0, 'Later '),
  )
  const doc = docOf(later)
  Y.applyUpdate(doc, restoringUpdate(later, seed) ?? new Uint8Array())
  const again = restoringUpdate(Y.encodeStateAsUpdate(doc), later)
  Y.applyUpdate(doc, again ?? new Uint8Array())
  expect(nodeOf(doc).toJSON()).toEqual(nodeOf(docOf(later)).toJSON())
})

test('what others write meanwhile stays', () => {
  const now = edited(seed, (f) => text(f, 1).insert(0, 'Changed. '))
  const colleague = docOf(now)
  text(fragmentOf(colleague), 3).insert(0, 'Meanwhile. ')
  Y.applyUpdate(colleague, restoringUpdate(now, seed) ?? new Uint8Array())
  const content = nodeOf(colleague).textContent
  expect(content).toContain('Meanwhile. Important text two.')
  expect(content).not.toContain('Changed.')
})
