import { expect, test } from 'vitest'
import type { VersionSummary } from '../../../core/api/versions.ts'
import { filterVersions, foldTimeline } from '../../../core/version/timeline.ts'

const ann = { id: 'ann', name: 'Ann', color: 0 }
const ben = { id: 'ben', name: 'Ben', color: 1 }

const version = (
  number: number,
  reason: VersionSummary['reason'],
  createdAt: string,
  authors = [ann],
): VersionSummary => ({
  ...{ number, reason, createdAt, authors, name: null, note: null, createdBy: null, words: 1 },
  ...{ contentHash: '', stateHash: null, chainHash: '', previousHash: null },
})
const versions = [
  version(7, 'automatic', '2026-12-02T10:00:00Z'),
  version(6, 'before-restore', '2026-12-02T09:00:00Z', [ben]),
  version(5, 'automatic', '2026-12-01T18:00:00Z'),
  version(4, 'automatic', '2026-12-01T17:00:00Z'),
  version(3, 'approved', '2026-12-01T16:00:00Z'),
  version(2, 'automatic', '2026-12-01T15:00:00Z'),
  version(1, 'named', '2026-12-01T14:00:00Z', [ben]),
]
const dayOf = (time: string) => time.slice(0, 10)

test('what nobody meant to keep is folded day by day', () => {
  const entries = foldTimeline(versions, dayOf).map((entry) =>
    entry.kind === 'version'
      ? entry.version.number
      : [entry.day, ...entry.versions.map(({ number }) => number)],
  )
  expect(entries).toEqual([['2026-12-02', 7, 6], ['2026-12-01', 5, 4], 3, 2, 1])
})

test('by person, and what was named or approved alone', () => {
  const numbers = (filter: Parameters<typeof filterVersions>[1]) =>
    filterVersions(versions, filter).map(({ number }) => number)
  expect(numbers({ meantOnly: true, person: null })).toEqual([3, 1])
  expect(numbers({ meantOnly: false, person: 'ben' })).toEqual([6, 1])
  expect(numbers({ meantOnly: true, person: 'ann' })).toEqual([3])
})
