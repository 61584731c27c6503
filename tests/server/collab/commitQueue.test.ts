import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CommitQueue } from '../../../server/collab/commitQueue.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setImmediate'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A queue whose writes end when the test says so. */
function makeQueue() {
  const events: string[] = []
  const writes: { batch: readonly string[]; resolve(): void; reject(error: Error): void }[] = []
  const queue = new CommitQueue<string>({
    write: (batch) => {
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      writes.push({ batch: [...batch], resolve, reject })
      return promise
    },
    committed: (batch) => events.push(`committed ${batch.join()}`),
    trouble: (error) => events.push(error ? 'trouble' : 'fine'),
    delay: () => 1_000,
  })
  return { queue, events, writes }
}

const turn = () => vi.advanceTimersByTimeAsync(0)

test('what arrives in one turn, or while writing, goes together', async () => {
  const { queue, events, writes } = makeQueue()
  queue.push('a')
  queue.push('b')
  await turn()
  queue.push('c')
  queue.push('d')
  expect(writes.map(({ batch }) => batch)).toEqual([['a', 'b']])
  writes[0]?.resolve()
  await turn()
  writes[1]?.resolve()
  await turn()
  expect(events).toEqual(['committed a,b', 'committed c,d'])
  expect(queue.length).toBe(0)
})

test('what waits for something runs after that is committed, in order, and not before', async () => {
  const { queue, events, writes } = makeQueue()
  queue.after(() => events.push('at once'))
  queue.push('a')
  queue.after(() => events.push('after a'))
  await turn()
  queue.push('b')
  queue.after(() => events.push('after b'))
  expect(events).toEqual(['at once'])
  writes[0]?.resolve()
  await turn()
  expect(events).toEqual(['at once', 'committed a', 'after a'])
  writes[1]?.resolve()
  await turn()
  expect(events.slice(3)).toEqual(['committed b', 'after b'])
})

test('a failed write is tried again for as long as it takes, and said once', async () => {
  const { queue, events, writes } = makeQueue()
  queue.push('a')
  await turn()
  writes[0]?.reject(new Error('down'))
  await vi.advanceTimersByTimeAsync(1_000)
  queue.push('b')
  writes[1]?.reject(new Error('still down'))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(events).toEqual(['trouble'])
  writes[2]?.resolve()
  await turn()
  writes[3]?.resolve()
  await turn()
  expect(writes.map(({ batch }) => batch.join())).toEqual(['a', 'a', 'a', 'b'])
  expect(events).toEqual(['trouble', 'fine', 'committed a', 'committed b'])
})

test('who waits for what is given up hears of it', async () => {
  const { queue, events, writes } = makeQueue()
  queue.push('a')
  const flushed = queue.flushed()
  await turn()
  queue.abandon()
  writes[0]?.resolve()
  await expect(flushed).rejects.toThrow()
  expect(events).toEqual([])
})
