import { expect, test } from 'vitest'
import { Allowance } from '../../../server/collab/allowance.ts'
import { FrameLimits } from '../../../server/collab/frameLimits.ts'
import { usualLimits } from '../../../server/collab/limits.ts'

function someone() {
  const at = { time: 0 }
  const now = () => new Date(at.time)
  const limits = {
    ...usualLimits,
    work: { burst: 30, perSecond: 100 },
    socketsPerPerson: 7,
    workPerSocket: { burst: 10, perSecond: 100 },
    pace: { burst: 10, perSecond: 500 },
  }
  const allowance = new Allowance(limits, now)
  return { at, allowance, socket: () => new FrameLimits(now, limits, allowance) }
}

/** Keeps the processor busy for so many milliseconds of its time. */
function work(milliseconds: number): void {
  const before = process.threadCpuUsage()
  const used = () => {
    const { user, system } = process.threadCpuUsage(before)
    return (user + system) / 1000
  }
  while (used() < milliseconds);
}

test('a socket that has spent its time is refused until it has earned some again', () => {
  const { at, socket } = someone()
  const one = socket()
  one.spend(() => work(20))
  one.checkWork()
  one.spend(() => work(20))
  expect(() => one.checkWork()).toThrow('too much work')
  at.time += 2_000
  one.checkWork()
})

test('what fails has taken its time as well', () => {
  const one = someone().socket()
  const fail = () => {
    work(40)
    throw new Error('It is malformed.')
  }
  expect(() => one.spend(fail)).toThrow('malformed')
  expect(() => one.checkWork()).toThrow('too much work')
})

test('all sockets of a person share what they may take', () => {
  const { socket } = someone()
  for (const one of [socket(), socket(), socket()]) one.spend(() => work(25))
  expect(() => socket().checkWork()).toThrow('too much work')
})

test('after work others come first, and without any nobody waits', async () => {
  const { at, socket } = someone()
  const one = socket()
  expect(one.rest()).toBeUndefined()
  one.spend(() => work(20))
  expect(socket().rest()).toBeInstanceOf(Promise)
  at.time += 2_000
  expect(one.rest()).toBeUndefined()
})

test('questions who is there are rationed like those for the document', () => {
  const { at, socket } = someone()
  const one = socket()
  for (let n = 0; n < 20; n++) one.count('queryAwareness')
  expect(() => one.count('queryAwareness')).toThrow('too many frames')
  one.count('step1')
  at.time += 1_000
  one.count('queryAwareness')
})
