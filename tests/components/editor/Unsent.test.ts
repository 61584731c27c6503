import { describe, expect, test } from 'vitest'
import { Unsent } from '../../../components/editor/Unsent.ts'

describe('unsent edits', () => {
  test('an edit counts until the server has stored its frame', () => {
    const unsent = new Unsent()
    unsent.edited()
    unsent.sentUpdate()
    unsent.edited()
    unsent.sentUpdate()
    expect(unsent.count).toBe(2)
    unsent.stored(1)
    expect(unsent.count).toBe(1)
    unsent.stored(2)
    expect(unsent.count).toBe(0)
  })

  test('edits made without a connection are carried by the answer to step 1', () => {
    const unsent = new Unsent()
    for (let edit = 0; edit < 14; edit++) unsent.edited()
    expect(unsent.count).toBe(14)
    unsent.sentState()
    expect(unsent.count).toBe(14)
    unsent.stored(1)
    expect(unsent.count).toBe(0)
  })

  test('an edit between connecting and step 1 does not count twice', () => {
    const unsent = new Unsent(3)
    unsent.edited()
    unsent.sentUpdate()
    unsent.sentState()
    unsent.stored(1)
    expect(unsent.count).toBe(3)
    unsent.stored(2)
    expect(unsent.count).toBe(0)
  })

  test('what was on its way when the connection broke is held again', () => {
    const unsent = new Unsent()
    unsent.edited()
    unsent.sentUpdate()
    unsent.edited()
    unsent.sentUpdate()
    unsent.stored(1)
    unsent.disconnected()
    expect(unsent.count).toBe(1)
    unsent.sentState()
    unsent.stored(1)
    expect(unsent.count).toBe(0)
  })

  test('an empty answer to step 1 is a frame that carries nothing', () => {
    const unsent = new Unsent()
    unsent.sentState()
    unsent.edited()
    unsent.sentUpdate()
    unsent.stored(1)
    expect(unsent.count).toBe(1)
    unsent.stored(2)
    expect(unsent.count).toBe(0)
  })
})
