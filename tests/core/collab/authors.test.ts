import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Authors } from '../../../core/collab/authors.ts'

function write(client: number, times: number) {
  const doc = new Y.Doc()
  doc.clientID = client
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let at = 0; at < times; at++) doc.getText('t').insert(at, 'x')
  return updates
}

test('a client id belongs to the first who writes with it', () => {
  const authors = new Authors()
  const [first] = write(7, 1)
  authors.note(first ?? new Uint8Array(), 'mara')
  expect(authors.mayUse(7, 'mara')).toBe(true)
  expect(authors.mayUse(7, 'tomas')).toBe(false)
  expect(authors.mayUse(8, 'tomas')).toBe(true)
})

test('consecutive writing is one range, saved when it grew', () => {
  const authors = new Authors()
  for (const update of write(7, 5)) authors.note(update, 'mara')
  const ranges = authors.unsaved()
  expect(ranges).toEqual([{ client: 7, from: 0, to: 5, userId: 'mara' }])
  authors.markSaved(ranges)
  expect(authors.unsaved()).toEqual([])
  authors.note(write(7, 6).at(-1) ?? new Uint8Array(), 'mara')
  expect(authors.unsaved()).toEqual([{ client: 7, from: 0, to: 6, userId: 'mara' }])
})

test('who wrote since a state is known by the clocks', () => {
  const authors = new Authors()
  authors.load({ client: 1, from: 0, to: 10, userId: 'mara' })
  authors.load({ client: 2, from: 0, to: 4, userId: 'tomas' })
  authors.load({ client: 3, from: 0, to: 4, userId: null })
  expect(authors.since(new Map([[1, 10]]))).toEqual(['tomas'])
  expect(authors.since(new Map()).sort()).toEqual(['mara', 'tomas'])
})
