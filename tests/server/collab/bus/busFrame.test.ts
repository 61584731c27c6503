import { expect, test } from 'vitest'
import type { BusMessage } from '../../../../server/collab/bus/bus.ts'
import { decodeBusFrame, encodeBusFrame } from '../../../../server/collab/bus/busFrame.ts'

const briefId = 'a-brief'
const user = { id: 'mara', name: 'Mara Lindqvist', color: 3, role: 'owner' }

const messages: BusMessage[] = [
  {
    kind: 'log',
    briefId,
    stretch: {
      from: 2n ** 40n,
      to: 2n ** 40n + 2n,
      updates: [
        { data: new Uint8Array([1, 2, 3]), userId: 'mara' },
        { data: new Uint8Array(), userId: null },
      ],
      restores: true,
    },
  },
  { kind: 'log', briefId, stretch: { from: 0n, to: 9n, updates: [], restores: false } },
  {
    kind: 'presence',
    briefId,
    all: true,
    entries: [
      {
        id: 2 ** 32 - 1,
        clock: 2 ** 41,
        state: { user, cursor: { anchor: { a: 1 }, head: null } },
      },
      { id: 7, clock: 1, state: { user, cursor: null } },
      { id: 8, clock: 1, state: null },
    ],
  },
  { kind: 'who', briefId },
  { kind: 'notice', briefId, notice: { kind: 'renamed', title: 'Ære', by: 'Mara' } },
  { kind: 'member', userId: 'mara' },
]

test.each(messages)('a message of kind $kind arrives as it was sent', (message) => {
  const frame = { sender: 'process one', message }
  expect(decodeBusFrame(encodeBusFrame(frame))).toEqual(frame)
  expect(decodeBusFrame(encodeBusFrame(frame), 'process one')).toBeNull()
})

test('a frame of another release is passed over', () => {
  const bytes = encodeBusFrame({ sender: 'x', message: { kind: 'who', briefId } })
  bytes[0] = 99
  expect(decodeBusFrame(bytes)).toBeNull()
})

test('whatever is cut off or changed is refused, or is a message', () => {
  for (const message of messages) {
    const bytes = encodeBusFrame({ sender: 'x', message })
    for (let length = 1; length < bytes.length; length++)
      expect(() => decodeBusFrame(bytes.slice(0, length))).toThrow()
    for (let at = 1; at < bytes.length; at++)
      for (const value of [0, 127, 255]) {
        const changed = Uint8Array.from(bytes)
        changed[at] = value
        try {
          expect(decodeBusFrame(changed)?.message.kind).toBeTypeOf('string')
        } catch (error) {
          expect(error).toBeInstanceOf(Error)
        }
      }
  }
})
