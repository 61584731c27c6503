import { expect, test } from 'vitest'
import { Door } from '../../../server/collab/door.ts'
import { usualLimits } from '../../../server/collab/limits.ts'

const socket = (bufferedAmount = 0) => ({ bufferedAmount })

function doorAt() {
  const at = { time: 0 }
  const limits = {
    ...usualLimits,
    socketsPerPerson: 2,
    socketsPerAddress: 3,
    connects: { burst: 5, perSecond: 1 },
  }
  return { at, door: new Door(limits, () => new Date(at.time)) }
}

test('a person has so many sockets, and another one once one is closed', () => {
  const { door } = doorAt()
  const entered = door.enter('mara', socket())
  expect(door.enter('mara', socket())).not.toBeNull()
  expect(door.enter('mara', socket())).toBeNull()
  expect(door.enter('tomas', socket())).not.toBeNull()
  entered?.leave()
  expect(door.enter('mara', socket())).not.toBeNull()
})

test('an address has so many sockets open at once', () => {
  const { door } = doorAt()
  const leave = door.open('192.0.2.1')
  door.open('192.0.2.1')
  door.open('192.0.2.1')
  expect(door.mayKnock('192.0.2.1')).toBe(false)
  expect(door.mayKnock('192.0.2.2')).toBe(true)
  leave()
  expect(door.mayKnock('192.0.2.1')).toBe(true)
})

test('who knocks too often waits, and is remembered while others are forgotten', () => {
  const { at, door } = doorAt()
  const knock = () => door.mayKnock('192.0.2.1')
  expect([knock(), knock(), knock(), knock(), knock(), knock()]).toEqual([
    ...[true, true, true, true, true],
    false,
  ])
  door.forget()
  expect(knock()).toBe(false)
  at.time += 2_000
  expect([knock(), knock(), knock()]).toEqual([true, true, false])
})

test('who leaves and comes back has spent what they have spent', () => {
  const { at, door } = doorAt()
  const first = door.enter('mara', socket())
  first?.allowance.work.spend(2 * usualLimits.workPerSocket.burst)
  first?.leave()
  door.forget()
  expect(door.enter('mara', socket())?.allowance.work.isSpent).toBe(true)
  expect(door.enter('tomas', socket())?.allowance.work.isSpent).toBe(false)
  at.time += 60_000
  expect(door.enter('mara', socket())?.allowance.work.isFull).toBe(true)
})

test('what a person does not read is counted over all of their sockets', () => {
  const { door } = doorAt()
  const one = door.enter('mara', socket(300))
  const other = door.enter('mara', socket(500))
  expect(one?.allowance.unsent).toBe(800)
  other?.leave()
  expect(one?.allowance.unsent).toBe(300)
})
