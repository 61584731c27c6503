import { expect, test, vi } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { caretStates } from '../../../components/presence/caretStates.ts'

test('tells of the carets of others, not of the own', () => {
  const mine = new Awareness(new Y.Doc())
  const theirs = new Awareness(new Y.Doc())
  const states = caretStates(mine)
  const listener = vi.fn()
  states.on('change', listener)

  mine.setLocalStateField('cursor', { anchor: 1, head: 1 })
  expect(listener).not.toHaveBeenCalled()

  theirs.setLocalStateField('cursor', { anchor: 2, head: 2 })
  const tell = () =>
    applyAwarenessUpdate(mine, encodeAwarenessUpdate(theirs, [theirs.clientID]), 'remote')
  tell()
  expect(listener).toHaveBeenCalledTimes(1)

  states.off('change', listener)
  theirs.setLocalStateField('cursor', { anchor: 3, head: 3 })
  tell()
  expect(listener).toHaveBeenCalledTimes(1)
  mine.destroy()
  theirs.destroy()
})

test('tells others of the own caret after the frame, and at once that it is gone', async () => {
  const mine = new Awareness(new Y.Doc())
  const states = caretStates(mine)

  states.setLocalStateField('cursor', { anchor: 1 })
  states.setLocalStateField('cursor', { anchor: 2 })
  expect(states.getLocalState()).toMatchObject({ cursor: { anchor: 2 } })
  expect(mine.getLocalState()).not.toHaveProperty('cursor')
  await vi.waitFor(() => expect(mine.getLocalState()).toMatchObject({ cursor: { anchor: 2 } }))

  states.setLocalStateField('cursor', { anchor: 3 })
  states.setLocalStateField('cursor', null)
  expect(mine.getLocalState()).toMatchObject({ cursor: null })
  mine.destroy()
})
