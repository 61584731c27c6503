import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Attribution, spanKey } from '../../../core/version/compare/attribution.ts'
import { compareStates } from '../../../core/version/compare/compareBriefs.ts'
import { attributionOf, type BriefState } from '../../../prisma/attribution.ts'
import type { Database } from '../../../server/database/open.ts'
import {
  addParagraph,
  connect,
  makeBrief,
  serveCollab,
  type TestClient,
} from '../../support/collab.ts'
import { openTestDatabase } from '../../support/database.ts'
import { until } from '../../support/until.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

/** What everybody has been sent; a letter is stored before anybody sees it. */
async function stateOf(brief: string, { doc }: TestClient): Promise<BriefState> {
  const { head } = await database.prisma.brief.findUniqueOrThrow({ where: { id: brief } })
  return { seq: head, state: Y.encodeStateAsUpdate(doc) }
}

function textIn({ doc }: TestClient, index: number): Y.XmlText {
  const block = doc.getXmlFragment('default').get(index)
  const text = block instanceof Y.XmlElement ? block.get(0) : null
  if (!(text instanceof Y.XmlText)) throw new Error('There is no such paragraph.')
  return text
}

const usersOf = (attribution: Attribution, what: 'inserted' | 'deleted') =>
  Object.values(attribution).flatMap((credits) => credits[what].map(({ userId }) => userId))

test('tells who wrote and who deleted, folded and not, whoever wrote it first', async () => {
  const brief = await makeBrief()
  const first = await serveCollab(database)
  const mara = connect(first.url, brief, 'mara')
  const tomas = connect(first.url, brief, 'tomas')
  await until(() => mara.provider.synced && tomas.provider.synced)
  addParagraph(mara.doc, 'Mara wrote this in the morning.')
  addParagraph(mara.doc, 'Nobody will touch it.')
  await until(() => tomas.text() === mara.text())
  const a = await stateOf(brief, tomas)
  textIn(tomas, 0).delete('Mara wrote this'.length, ' in the morning'.length)
  await until(() => mara.text() === tomas.text())
  textIn(mara, 1).insert('Nobody will touch it'.length, ' for now')
  await until(() => mara.text() === tomas.text() && tomas.text().includes('for now'))
  mara.destroy()
  tomas.destroy()
  await first.close()
  expect(await database.prisma.briefUpdate.count({ where: { briefId: brief } })).toBe(0)

  const second = await serveCollab(database)
  const again = connect(second.url, brief, 'mara')
  await until(() => again.text().includes('for now'))
  textIn(again, 1).delete(0, 'Nobody'.length)
  textIn(again, 1).insert(0, 'Somebody')
  await until(async () => (await stateOf(brief, again)).seq === a.seq + 4n)
  const b = await stateOf(brief, again)
  const comparison = compareStates(a.state, b.state)
  const attribution = await attributionOf(brief, a, b, comparison)
  expect(
    comparison.words.map((change) => {
      const { inserted = [], deleted = [] } = attribution[spanKey(change)] ?? {}
      return [change.before, deleted[0]?.userId, change.after, inserted[0]?.userId]
    }),
  ).toEqual([
    [' in the morning', 'tomas', '', undefined],
    ['Nobody', 'mara', 'Somebody', 'mara'],
    ['', undefined, ' for now', 'mara'],
  ])

  // From the first letter on: what tomas did is no longer to be seen.
  const nothing = { seq: 0n, state: null }
  const all = await attributionOf(brief, nothing, b, compareStates(null, b.state))
  expect(new Set(usersOf(all, 'inserted'))).toEqual(new Set(['mara']))
  expect(usersOf(all, 'deleted')).toEqual([])
  again.destroy()
  await second.close()
})
