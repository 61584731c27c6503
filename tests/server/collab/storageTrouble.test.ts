import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { StorageTrouble } from '../../../server/collab/storageTrouble.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const short = { kind: 'storage', trouble: true }
const long = { ...short, long: true }
const over = { kind: 'storage', trouble: false }

test('what lasts is told once more, and whoever comes is told how it stands', () => {
  const told: unknown[] = []
  const storing = new StorageTrouble(1_000, (notice) => told.push(notice))
  expect(storing.isFailing).toBe(false)
  storing.changed(true)
  expect(storing.notice).toEqual(short)
  vi.advanceTimersByTime(1_000)
  expect(storing.isFailing).toBe(true)
  expect(storing.notice).toEqual(long)
  storing.changed(false)
  expect(storing.notice).toEqual(over)
  expect(told).toEqual([short, long, over])
})

test('what is over soon is not told as lasting', () => {
  const told: unknown[] = []
  const storing = new StorageTrouble(1_000, (notice) => told.push(notice))
  storing.changed(true)
  vi.advanceTimersByTime(900)
  storing.changed(false)
  vi.advanceTimersByTime(5_000)
  expect(told).toEqual([short, over])
})
