import { expect, test, vi } from 'vitest'
import type { LogStretch } from '../../../server/collab/bus/bus.ts'
import { LogFollower } from '../../../server/collab/logFollower.ts'
import { until } from '../../support/until.ts'

const stretch = (from: number, to: number, restores = false): LogStretch => ({
  from: BigInt(from),
  to: BigInt(to),
  updates: Array.from({ length: to - from }, (_, index) => ({
    data: new Uint8Array([from + index + 1]),
    userId: null,
  })),
  restores,
})

/** A follower of a log that has so many entries, and what it has applied: numbers, or "read". */
function follow(log: { head: number }) {
  const applied: string[] = []
  const failed = vi.fn()
  const follower = new LogFollower({
    readOn: async (after) => {
      applied.push(`read after ${after}`)
      await new Promise(setImmediate)
      return BigInt(log.head)
    },
    apply: ({ updates }) => {
      if (updates.some(({ data }) => data[0] === 66)) throw new Error('This is no update.')
      applied.push(updates.map(({ data }) => data[0]).join(' '))
    },
    failed,
  })
  return { follower, applied, failed }
}

test('what follows is applied without reading, what is known is not', () => {
  const { follower, applied } = follow({ head: 0 })
  follower.hear(stretch(0, 2))
  follower.hear(stretch(0, 2))
  follower.hear(stretch(2, 3))
  expect(applied).toEqual(['1 2', '3'])
  expect(follower.head).toBe(3n)
})

test('what comes too early waits for what is missing', () => {
  const { follower, applied } = follow({ head: 0 })
  follower.hear(stretch(3, 4))
  follower.hear(stretch(1, 3))
  expect([applied, follower.head]).toEqual([[], 0n])
  follower.wrote({ from: 0n, to: 1n, restores: false })
  expect(applied).toEqual(['2 3', '4'])
  expect(follower.head).toBe(4n)
})

test('what stays missing is read from the log', async () => {
  const { follower, applied } = follow({ head: 5 })
  follower.hear(stretch(1, 2))
  await until(() => follower.head === 5n)
  expect(applied).toEqual(['read after 0'])
  // What was kept is behind, and what comes next follows.
  follower.hear(stretch(5, 6))
  expect(applied).toEqual(['read after 0', '6'])
})

test('its own writing beyond a gap does not hide the gap', async () => {
  const { follower, applied } = follow({ head: 2 })
  follower.wrote({ from: 1n, to: 2n, restores: false })
  expect(follower.head).toBe(0n)
  await until(() => follower.head === 2n)
  expect(applied).toEqual(['read after 0'])
})

test('what is too large to be sent is read', async () => {
  const { follower } = follow({ head: 9 })
  follower.hear({ ...stretch(0, 9), updates: [] })
  await until(() => follower.head === 9n)
})

test('what cannot be applied is read instead, and reported', async () => {
  const { follower, failed } = follow({ head: 66 })
  follower.reach(65n)
  follower.hear(stretch(65, 66))
  expect(follower.head).toBe(65n)
  expect(failed).toHaveBeenCalledOnce()
  await until(() => follower.head === 66n)
})

test('however messages are lost, repeated and shuffled, nothing is skipped', async () => {
  let seed = 7
  const random = () => {
    seed = (seed * 48271) % 2147483647
    return seed / 2147483647
  }
  for (let round = 0; round < 100; round++) {
    const log = { head: 0 }
    const has = new Set<number>()
    const follower = new LogFollower({
      readOn: async (after) => {
        const { head } = log
        await new Promise(setImmediate)
        for (let seq = Number(after) + 1; seq <= head; seq++) has.add(seq)
        return BigInt(head)
      },
      apply: ({ from, to }) => {
        for (let seq = Number(from) + 1; seq <= Number(to); seq++) has.add(seq)
      },
      failed: () => {},
    })
    const skipped: number[] = []
    const messages: LogStretch[] = []
    for (let n = 0; n < 30; n++) {
      const next = log.head + 1 + Math.floor(random() * 3)
      messages.push(stretch(log.head, next))
      log.head = next
    }
    for (const message of messages.toSorted(() => random() - 0.5)) {
      if (random() < 0.2) continue
      // Some of it is this process' own.
      if (random() < 0.3) {
        for (const { data } of message.updates) has.add(data[0] ?? 0)
        follower.wrote(message)
      } else follower.hear(message)
      if (random() < 0.1) void follower.catchUp()
      for (let seq = 1; seq <= follower.head; seq++) if (!has.has(seq)) skipped.push(seq)
      if (random() < 0.1) await new Promise(setImmediate)
    }
    await follower.catchUp()
    expect(follower.head).toBe(BigInt(log.head))
    expect(has.size).toBe(log.head)
    expect(skipped).toEqual([])
    follower.stop()
  }
})
