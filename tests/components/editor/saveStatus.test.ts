import { describe, expect, test } from 'vitest'
import { describeSaveStatus, saveStatus } from '../../../components/editor/saveStatus.ts'

const facts = { synced: true, tried: true, ended: false, trouble: false, slow: false, edits: 0 }

describe('save status', () => {
  test.each([
    [{ ...facts, synced: false, tried: false }, 'Connecting…'],
    [facts, 'Saved'],
    [{ ...facts, edits: 2 }, 'Saving…'],
    [{ ...facts, synced: false, edits: 14 }, 'Offline: 14 edits held on this device'],
    [{ ...facts, synced: false, edits: 1 }, 'Offline: 1 edit held on this device'],
    [{ ...facts, synced: false }, 'Offline: all edits are saved'],
    [
      { ...facts, trouble: true, edits: 3 },
      'The server cannot store anything just now: 3 edits held on this device',
    ],
    [{ ...facts, ended: true, edits: 2 }, 'Disconnected: 2 edits held on this device'],
    [{ ...facts, ended: true }, 'Disconnected'],
  ])('%j reads "%s"', (given, text) => {
    expect(describeSaveStatus(saveStatus(given))).toBe(text)
  })
})
