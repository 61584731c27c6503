import { beforeEach, expect, test } from 'vitest'
import { MissedNotices } from '../../../server/collab/missedNotices.ts'

const facts = {
  title: 'Grain',
  status: 'draft',
  approvedVersion: null,
  archived: false,
  citationStyle: 'chicago-notes',
  citationLocale: 'en-GB',
}
const renamed = { ...facts, title: 'Grain and oil' }
let missed: MissedNotices
beforeEach(() => {
  missed = new MissedNotices()
  missed.begin(facts)
})

test('what was announced is not told again', () => {
  missed.note({ kind: 'renamed', title: renamed.title, by: 'Mara' })
  missed.note({ kind: 'archived', archived: true, by: 'Mara' })
  missed.note({ kind: 'cited', style: 'apa', locale: 'de-DE', by: 'Mara' })
  const now = { ...renamed, archived: true, citationStyle: 'apa', citationLocale: 'de-DE' }
  expect([missed.compare(now), missed.compare(now)]).toEqual([[], []])
})

test('what the database says before the announcement comes waits for it', () => {
  expect(missed.compare(renamed)).toEqual([])
  missed.note({ kind: 'renamed', title: renamed.title, by: 'Mara' })
  expect([missed.compare(renamed), missed.compare(renamed)]).toEqual([[], []])
})

test('what nobody announces is told once, at the second look', () => {
  const now = { ...renamed, archived: true, citationStyle: 'apa' }
  const by = 'A colleague'
  expect([missed.compare(now), missed.compare(now), missed.compare(now)]).toEqual([
    [],
    [
      { kind: 'renamed', title: 'Grain and oil', by },
      { kind: 'archived', archived: true, by },
      { kind: 'cited', style: 'apa', locale: 'en-GB', by },
    ],
    [],
  ])
})
