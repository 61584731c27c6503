import { describe, expect, test } from 'vitest'
import { describeNotice } from '../../../components/editor/describeNotice.ts'
import type { Notice } from '../../../core/collab/protocol.ts'

const cases: [string, Notice, string | null][] = [
  [
    'a colleague’s new title',
    { kind: 'renamed', title: 'New', by: 'Noor' },
    'Noor renamed the brief to “New”.',
  ],
  ['one’s own new title', { kind: 'renamed', title: 'New', by: 'Me' }, null],
  ['a title that is shown already', { kind: 'renamed', title: 'Old', by: 'Noor' }, null],
  [
    'a colleague’s version',
    { kind: 'version', number: 3, name: 'Sent', by: 'Noor' },
    'Noor saved version 3, “Sent”.',
  ],
  [
    'a version without a name',
    { kind: 'version', number: 3, name: null, by: 'Noor' },
    'Noor saved version 3.',
  ],
  ['one’s own version', { kind: 'version', number: 3, name: null, by: 'Me' }, null],
  [
    'a restore',
    { kind: 'restored', number: 2, by: 'Noor' },
    'Noor brought back version 2. The text before it is saved in the history.',
  ],
  [
    'one’s own restore',
    { kind: 'restored', number: 2, by: 'Me' },
    'Version 2 is back. The text before it is saved in the history.',
  ],
  ['archiving', { kind: 'archived', archived: true, by: 'Noor' }, 'Noor archived this brief.'],
  ['a role', { kind: 'role', role: 'editor' }, 'You are now an editor.'],
  ['another role', { kind: 'role', role: 'reader' }, 'You are now a reader.'],
  [
    'long storage trouble',
    { kind: 'storage', trouble: true, long: true },
    'The server has not stored anything for a minute. Nobody can write in this brief until it does; what you wrote is held on this device, and you can copy it.',
  ],
  ['the end of storage trouble', { kind: 'storage', trouble: false }, null],
]

describe('notices in words', () => {
  test.each(cases)('%s', (_, notice, text) => {
    expect(describeNotice(notice, 'Me', 'Old')).toBe(text)
  })
})
