import { expect, test } from 'vitest'
import { Door } from '../../../server/collab/door.ts'
import { usualLimits } from '../../../server/collab/limits.ts'

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
  const entered = door.enter('mara')
  expect(door.enter('mara')).not.toBeNull()
  expect(door.enter('mara')).toBeNull()
  expect(door.enter('tomas')).not.toBeNull()
  entered?.leave()
  expect(door.enter('mara')).not.toBeNull()
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
  const first = door.enter('mara')
  first?.allowance.work.spend(usualLimits.workPerPerson.burst)
  first?.leave()
  door.forget()
  expect(door.enter('mara')?.allowance.work.isSpent).toBe(true)
  expect(door.enter('tomas')?.allowance.work.isSpent).toBe(false)
  at.time += 60_000
  expect(door.enter('mara')?.allowance.work.isFull).toBe(true)
})
