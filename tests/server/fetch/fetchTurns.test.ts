import { expect, test } from 'vitest'
import type { Original } from '../../../core/extract/article.ts'
import { createFetching } from '../../../server/fetch/createFetching.ts'
import { atOnce, perMinute } from '../../../server/fetch/fetchTurns.ts'

const ada = { id: 'ada' }
const ben = { id: 'ben' }
const settled = () => new Promise((resolve) => setImmediate(resolve))

/** Fetches that end when the test says so, on a clock that stands still. */
function open() {
  const clock = { at: Date.UTC(2024, 0, 1) }
  const running = new Map<string, { end: () => void; fail: () => void }>()
  const fetch = createFetching({
    now: () => new Date(clock.at),
    fetch: (address) =>
      new Promise<Original>((resolve, reject) => {
        const original = { bytes: new Uint8Array(), fileName: address, mediaType: 'text/html' }
        running.set(address, {
          end: () => resolve(original),
          fail: () => reject(new Error('It broke.')),
        })
      }),
  })
  const end = (address: string, how: 'end' | 'fail' = 'end') => {
    running.get(address)?.[how]()
    running.delete(address)
    return settled()
  }
  return { clock, fetch, end, running: () => [...running.keys()] }
}

test('a person fetches four addresses at once and thirty a minute', () => {
  expect([atOnce, perMinute]).toEqual([4, 30])
})

test('the fifth fetch waits until one has ended, in whichever way', async () => {
  const { fetch, end, running } = open()
  const fetches = ['a', 'b', 'c', 'd', 'e', 'f'].map((address) =>
    fetch(address, { by: ada }).then(
      ({ fileName }) => fileName,
      () => 'failed',
    ),
  )
  expect(running()).toEqual(['a', 'b', 'c', 'd'])
  await end('b')
  expect(running()).toEqual(['a', 'c', 'd', 'e'])
  await end('a', 'fail')
  expect(running()).toEqual(['c', 'd', 'e', 'f'])
  for (const address of running()) await end(address)
  expect(await Promise.all(fetches)).toEqual(['failed', 'b', 'c', 'd', 'e', 'f'])
})

test('nobody waits for others', async () => {
  const { fetch, running } = open()
  for (const address of ['a', 'b', 'c', 'd', 'e']) void fetch(address, { by: ada })
  void fetch('of Ben', { by: ben })
  expect(running()).toEqual(['a', 'b', 'c', 'd', 'of Ben'])
})

test('who gives up while waiting loses the turn, and nobody else does', async () => {
  const { fetch, end, running } = open()
  const stop = new AbortController()
  for (const address of ['a', 'b', 'c', 'd']) void fetch(address, { by: ada })
  const given = fetch('e', { by: ada, signal: stop.signal })
  void fetch('f', { by: ada })
  const reason = new Error('The person left.')
  stop.abort(reason)
  await expect(given).rejects.toBe(reason)
  await end('a')
  expect(running()).toEqual(['b', 'c', 'd', 'f'])
})

test('who has given up before does not wait', async () => {
  const { fetch } = open()
  for (const address of ['a', 'b', 'c', 'd']) void fetch(address, { by: ada })
  const signal = AbortSignal.abort()
  await expect(fetch('e', { by: ada, signal })).rejects.toBe(signal.reason)
})

test('who gives up at the moment of the turn passes it on', async () => {
  const { fetch, end, running } = open()
  const stop = new AbortController()
  for (const address of ['a', 'b', 'c', 'd']) void fetch(address, { by: ada })
  const given = fetch('e', { by: ada, signal: stop.signal }).catch(() => 'given up')
  void fetch('f', { by: ada })
  const ended = end('a')
  stop.abort()
  await ended
  await end('e')
  await given
  expect(running()).toEqual(['b', 'c', 'd', 'f'])
})

test('the thirty-first fetch within a minute is refused, for that person alone', async () => {
  const { clock, fetch, end, running } = open()
  const many = async (count: number) => {
    for (let n = 0; n < count; n++) {
      const fetching = fetch(`${n}`, { by: ada })
      await Promise.all([fetching, end(`${n}`)])
    }
  }
  await many(10)
  clock.at += 20_000
  await many(20)
  const refused = {
    status: 429,
    message: 'You fetched 30 addresses within a minute. Go on in 40 s.',
  }
  await expect(fetch('x', { by: ada })).rejects.toMatchObject(refused)
  void fetch('of Ben', { by: ben })
  expect(running()).toEqual(['of Ben'])
  clock.at += 40_000
  await many(10)
  await expect(fetch('x', { by: ada })).rejects.toMatchObject({ status: 429 })
})
