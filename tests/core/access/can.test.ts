import { describe, expect, test } from 'vitest'
import type { Action } from '../../../core/access/can.ts'
import { can } from '../../../core/access/can.ts'
import { roles } from '../../../core/access/roles.ts'

/** Who may do what, in the order owner, editor, commenter, reader. */
const expected: Record<Action, string> = {
  'brief.read': 'yes yes yes yes',
  'brief.create': 'yes yes no no',
  'brief.edit': 'yes yes no no',
  'brief.archive': 'yes yes no no',
  'version.read': 'yes yes yes yes',
  'version.save': 'yes yes no no',
  'version.restore': 'yes yes no no',
  'brief.review': 'yes yes no no',
  'brief.approve': 'yes no no no',
  'check.rule': 'yes yes no no',
  'source.read': 'yes yes yes yes',
  'source.add': 'yes yes no no',
  'source.edit': 'yes yes no no',
  'source.archive': 'yes yes no no',
  'source.note': 'yes yes no no',
  'style.read': 'yes yes yes yes',
  'style.edit': 'yes yes no no',
  'alias.read': 'yes yes yes yes',
  'alias.edit': 'yes yes no no',
  'member.read': 'yes yes yes yes',
  'member.manage': 'yes no no no',
  'invitation.manage': 'yes no no no',
}

describe.each(Object.entries(expected) as [Action, string][])('%s', (action, answers) => {
  test.each(roles.map((role, index) => [role, answers.split(' ')[index]]))(
    'for an %s: %s',
    (role, answer) => {
      expect(can(role as (typeof roles)[number], action)).toBe(answer === 'yes')
    },
  )
})
