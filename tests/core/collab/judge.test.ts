import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { Authors } from '../../../core/collab/authors.ts'
import { judge } from '../../../core/collab/judge.ts'
import { closeCode } from '../../../core/collab/protocol.ts'
import { docOf } from '../../../core/version/content.ts'
import { forge, seed, text } from './attack.ts'

const typed = forge((f) => text(f, 1).insert(0, 'x'))

function verdictOn(update: Uint8Array, { mayEdit = true, userId = 'mara' } = {}) {
  const doc = docOf(seed)
  const authors = new Authors()
  authors.note(seed, 'tomas')
  return judge(doc, authors, Y.decodeUpdate(update), { userId, mayEdit })
}

test('an edit of somebody who may edit is applied', () => {
  expect(verdictOn(typed)).toEqual({ kind: 'apply' })
})

describe('somebody who may only read', () => {
  test('is refused an edit', () => {
    expect(verdictOn(typed, { mayEdit: false })).toMatchObject({ code: closeCode.notAllowed })
  })
  test('is refused a deletion, which moves no clock', () => {
    const deletion = forge((f) => f.delete(1, 1))
    expect(verdictOn(deletion, { mayEdit: false })).toMatchObject({ code: closeCode.notAllowed })
  })
  test('may say what is known', () => {
    expect(verdictOn(seed, { mayEdit: false })).toEqual({ kind: 'nothing' })
    const empty = Y.encodeStateAsUpdate(new Y.Doc())
    expect(verdictOn(empty, { mayEdit: false })).toEqual({ kind: 'nothing' })
  })
})

test('writing on under a colleague’s client id is refused', () => {
  const doc = docOf(seed)
  doc.clientID = Y.decodeUpdate(seed).structs[0]?.id.client ?? 0
  const before = Y.encodeStateVector(doc)
  text(doc.getXmlFragment('default'), 1).insert(0, 'forged')
  const forged = Y.encodeStateAsUpdate(doc, before)
  expect(verdictOn(forged)).toMatchObject({ code: closeCode.malformed })
  expect(verdictOn(forged, { userId: 'tomas' })).toEqual({ kind: 'apply' })
})

describe('what builds on something unknown is incomplete', () => {
  const doc = docOf(seed)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const first = text(doc.getXmlFragment('default'), 1)
  first.insert(0, 'lost ')
  first.insert(5, 'and found')
  first.delete(0, 2)
  test.each([
    ['the next edit of the same client', updates[1]],
    ['the deletion of what is not there', updates[2]],
  ])('%s', (_, update) => {
    expect(verdictOn(update ?? new Uint8Array())).toEqual({ kind: 'incomplete' })
  })
  test('but not together with what it needs', () => {
    expect(verdictOn(Y.mergeUpdates(updates))).toEqual({ kind: 'apply' })
  })
})
