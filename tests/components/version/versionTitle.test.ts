import { expect, test } from 'vitest'
import { versionTitle } from '../../../components/version/versionTitle.ts'

test.each([
  [{ number: 4, name: 'Sent', reason: 'named' as const }, 'Sent'],
  [{ number: 4, name: null, reason: 'named' as const }, 'Version 4'],
  [{ number: 4, name: null, reason: 'automatic' as const }, 'Saved automatically'],
  [
    { number: 4, name: null, reason: 'before-restore' as const },
    'Before a version was brought back',
  ],
])('%j is called "%s"', (version, title) => {
  expect(versionTitle(version)).toBe(title)
})
