import { expect, test } from 'vitest'
import { findBrief } from '../../../prisma/briefs.ts'
import { ensureSamples } from '../../../server/sample/load.ts'
import { openTestDatabase } from '../../support/database.ts'

test('the sample brief has its words, quotations and verdicts before anybody opens it', async () => {
  const database = await openTestDatabase()
  await database.prisma.workspace.create({ data: { id: 1, name: 'Desk', secret: 's' } })
  await ensureSamples(database)
  const { id, words } = await database.prisma.brief.findFirstOrThrow()
  const quotes = await database.prisma.briefQuote.findMany({ where: { briefId: id } })
  expect(words).toBeGreaterThan(100)
  expect(quotes.length).toBeGreaterThan(1)
  const orphans = quotes.filter(({ verdict }) => verdict === 'orphan')
  expect(orphans).toEqual([])
  const summary = await findBrief({ id: 'mara' }, id)
  expect(summary?.evidence.exact).toBe(quotes.filter(({ verdict }) => verdict === 'exact').length)
  await database.close()
})
