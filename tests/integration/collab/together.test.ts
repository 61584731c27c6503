import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../../server/database/open.ts'
import type { CollabServer } from '../../support/collab.ts'
import { connect, serveCollab, textOf } from '../../support/collab.ts'
import { openTestDatabase } from '../../support/database.ts'
import { until } from '../../support/until.ts'

let database: Database
let server: CollabServer
beforeAll(async () => {
  database = await openTestDatabase()
  server = await serveCollab(database)
})
afterAll(async () => {
  await server.close()
  await database.close()
})

const makeBrief = async (id: string) => {
  await database.prisma.brief.create({ data: { id, title: 'A brief' } })
  return id
}

test('what two people type at once converges, is stored, and both are told', async () => {
  const brief = await makeBrief('converge')
  const mara = connect(server.url, brief, 'mara')
  const tomas = connect(server.url, brief, 'tomas')
  await until(() => mara.provider.synced && tomas.provider.synced)
  for (const word of ['one ', 'two ', 'three ']) {
    mara.type(word)
    tomas.type(word.toUpperCase())
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await until(() => mara.text() === tomas.text() && mara.text().length === 29)
  // A step 2 and three updates each; the two paragraphs are on two lines.
  await until(() => mara.stored() === 4 && tomas.stored() === 4)
  const { head } = await database.prisma.brief.findUniqueOrThrow({ where: { id: brief } })
  const rows = await database.prisma.briefUpdate.findMany({
    where: { briefId: brief },
    orderBy: { seq: 'asc' },
  })
  expect(rows.map(({ seq }) => Number(seq))).toEqual(rows.map((_, index) => index + 1))
  expect(Number(head)).toBe(rows.length)
  expect(new Set(rows.map(({ userId }) => userId))).toEqual(new Set(['mara', 'tomas']))
  mara.destroy()
  tomas.destroy()
})
