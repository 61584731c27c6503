import { expect, test } from 'vitest'
import { TokenBucket } from '../../../server/collab/tokenBucket.ts'

test('a burst passes at once, then as much as time earns', () => {
  let at = 0
  const bucket = new TokenBucket(() => new Date(at), { burst: 3, perSecond: 10 })
  const take = (times: number) => Array.from({ length: times }, () => bucket.take())
  expect(take(4)).toEqual([true, true, true, false])
  at = 100
  expect(take(2)).toEqual([true, false])
  at = 60_000
  expect(take(4)).toEqual([true, true, true, false])
})

test('what was used already may be more than there was, and is made up for', () => {
  let at = 0
  const bucket = new TokenBucket(() => new Date(at), { burst: 3, perSecond: 10 })
  bucket.spend(2.5)
  expect([bucket.isSpent, bucket.debt]).toEqual([false, 0])
  bucket.spend(1.5)
  expect([bucket.isSpent, bucket.debt]).toEqual([true, 100])
  at = 100
  expect([bucket.isSpent, bucket.debt]).toEqual([true, 0])
  at = 101
  expect(bucket.isSpent).toBe(false)
})
