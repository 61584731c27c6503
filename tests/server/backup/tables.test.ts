import { expect, test } from 'vitest'
import { leftOut } from '../../../server/backup/format.ts'
import { createdTables } from '../../../server/database/migrate.ts'

test('what a backup leaves out are tables that there are', () => {
  const made = new Set([...createdTables(), '_prisma_migrations'])
  expect([...leftOut].filter((table) => !made.has(table))).toEqual([])
})

test('whoever adds a table decides whether a backup keeps it', () => {
  expect(
    createdTables()
      .filter((table) => !leftOut.has(table))
      .sort(),
  ).toEqual([
    'account',
    'brief',
    'brief_author',
    'brief_journal',
    'brief_quote',
    'brief_snapshot',
    'brief_update',
    'brief_visit',
    'check_ruling',
    'house_style',
    'invitation',
    'member',
    'name_alias',
    'original',
    'passage',
    'revision',
    'source',
    'source_change',
    'source_note',
    'user',
    'version',
    'workspace',
  ])
})
