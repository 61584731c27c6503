import { expect, test } from 'vitest'
import { thinOut } from '../../../core/version/thinOut.ts'

const now = new Date('2026-12-01T12:00:00Z')
const minute = 60_000
const day = 24 * 60 * minute

/** One version every `each` milliseconds for so long before now, the oldest with the number 1. */
function every(each: number, long: number) {
  const count = Math.floor(long / each)
  return Array.from({ length: count }, (_, at) => ({
    number: at + 1,
    at: new Date(now.getTime() - (count - at) * each),
  }))
}

test('all of the last day are kept', () => {
  expect(thinOut(every(10 * minute, day - minute), now)).toEqual([])
})

test('of older ones the last of each hour, day and week', () => {
  const versions = every(10 * minute, 365 * day)
  const gone = new Set(thinOut(versions, now))
  const kept = versions.filter(({ number }) => !gone.has(number))
  const between = (from: number, to: number) =>
    kept.filter(({ at }) => {
      const age = now.getTime() - at.getTime()
      return age >= from * day && age < to * day
    }).length
  expect(between(0, 1)).toBe(143)
  expect(between(1, 7)).toBeLessThanOrEqual(6 * 24 + 1)
  expect(between(1, 7)).toBeGreaterThanOrEqual(6 * 24)
  expect(between(7, 90)).toBeLessThanOrEqual(84)
  expect(between(7, 90)).toBeGreaterThanOrEqual(83)
  expect(between(90, 366)).toBeLessThanOrEqual(41)
})

test('what was thinned out once stays as it is', () => {
  const versions = every(30 * minute, 200 * day)
  const gone = new Set(thinOut(versions, now))
  expect(
    thinOut(
      versions.filter(({ number }) => !gone.has(number)),
      now,
    ),
  ).toEqual([])
})
