import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../../server/database/open.ts'
import { openTestDatabase } from '../../support/database.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

test('the database refuses to change a stored revision', async () => {
  await database.prisma.source.create({
    data: { id: 's1', item: {}, title: 'A title', language: 'en' },
  })
  const row = { sourceId: 's1', hash: 'h', text: 'Words.', blocks: [], notes: {}, words: 1 }
  await database.prisma.revision.create({ data: row })
  await expect(
    database.prisma.revision.updateMany({ data: { text: 'Other words.' } }),
  ).rejects.toThrow(/immutable/)
  expect(await database.prisma.revision.findFirstOrThrow()).toMatchObject({ text: 'Words.' })
})
