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
    { kind: 'restored', number: 2, before: 5, by: 'Noor' },
    'Noor brought back version 2. The text before it is saved in the history.',
  ],
  ['one’s own restore', { kind: 'restored', number: 2, before: 5, by: 'Me' }, null],
  [
    'some changes taken back',
    { kind: 'restored', number: 2, changes: 1, before: 5, by: 'Noor' },
    'Noor took back 1 change since version 2. The text before it is saved in the history.',
  ],
  [
    'an undone restore',
    { kind: 'restored', number: 5, undone: true, before: 6, by: 'Noor' },
    'Noor undid bringing back an earlier text.',
  ],
  ['a version kept by itself', { kind: 'version', number: 3, name: null, by: null }, null],
  [
    'a review',
    { kind: 'status', status: 'review', approvedVersion: null, by: 'Noor' },
    'Noor sent the brief for review.',
  ],
  [
    'an approval',
    { kind: 'status', status: 'approved', approvedVersion: 7, by: 'Noor' },
    'Noor approved the brief as version 7.',
  ],
  [
    'an edit of what was approved',
    { kind: 'status', status: 'draft', approvedVersion: 7, by: null },
    'The brief was changed after its approval and is a draft again. Version 7 is what was approved.',
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
