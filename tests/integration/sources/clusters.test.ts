import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { changeSource } from '../../../prisma/changeSource.ts'
import { derivePending } from '../../../prisma/derivePending.ts'
import { importRecord } from '../../../prisma/importRecord.ts'
import { importSource } from '../../../prisma/importSource.ts'
import { newId } from '../../../prisma/newId.ts'
import { findSourceDetail } from '../../../prisma/sources.ts'
import type { Database } from '../../../server/database/open.ts'
import { openTestDatabase } from '../../support/database.ts'
import { articleOf, pasted, storeArticle } from './articles.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

/** A sentence that is seldom like another: each of its words is made up for it. */
const sentence = (story: number, n: number) =>
  Array.from({ length: 12 }, (_, word) => `w${story}x${n}y${word}`).join(' ')
const sentences = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => sentence(story, from + n))

/** Each test has a story of its own, so that nothing resembles what another test stored. */
let story = 0
beforeEach(() => {
  story += 1
})

let stored = 0
async function store(...parts: string[][]): Promise<string> {
  stored += 1
  return (await storeArticle({ title: `Article ${stored}` }, parts.flat())).id
}
async function revise(id: string, ...parts: string[][]): Promise<void> {
  await importSource({
    id: newId(),
    original: pasted('bytes'),
    article: articleOf(parts.flat()),
    confirmed: { revisionOf: id },
    addedById: null,
  })
}
const archive = (id: string, archived = true) => changeSource(id, { archived }, new Date())

/** For each source how many others resemble it and which is the origin, by its place in the list. */
async function clusters(ids: readonly string[]) {
  const rows = await database.prisma.source.findMany({ where: { id: { in: [...ids] } } })
  return ids.map((id) => {
    const origin = rows.find((row) => row.id === id)?.originId ?? null
    return origin === null ? null : ids.indexOf(origin)
  })
}
const summary = async (id: string) => {
  const { similar, similarTo } = (await findSourceDetail(id)) ?? { similar: -1, similarTo: [] }
  return { similar, similarTo: similarTo.map((other) => other.id) }
}

test('one story in four outlets is one origin, and another story none of it', async () => {
  const whole = await store(sentences(0, 12))
  const [cut, rewritten, headed] = [
    await store(sentences(0, 8)),
    await store(sentences(0, 10), sentences(20, 22)),
    await store(['BREAKING NEWS of the day'], sentences(0, 12)),
  ]
  const other = await store(sentences(30, 42))
  expect(await clusters([whole, cut, rewritten, headed, other])).toEqual([0, 0, 0, 0, null])
  expect(await summary(whole)).toEqual({ similar: 3, similarTo: [headed, rewritten, cut] })
  expect(await summary(other)).toEqual({ similar: 0, similarTo: [] })
  const { similarTo } = (await findSourceDetail(cut)) ?? { similarTo: [] }
  expect(similarTo[0]).toMatchObject({ id: whole, title: expect.any(String), outlet: null })
  expect(similarTo[0]?.share).toBeCloseTo(8 / 12, 1)
})

test('a text that resembles two stories brings them together under the first', async () => {
  const [one, two] = [await store(sentences(0, 8)), await store(sentences(8, 16))]
  expect(await clusters([one, two])).toEqual([null, null])
  const both = await store(sentences(0, 16))
  expect(await clusters([one, two, both])).toEqual([0, 0, 0])
})

test('the bridge between two stories takes it with it when it changes', async () => {
  const [one, two] = [await store(sentences(0, 8)), await store(sentences(8, 16))]
  const twin = await store(sentences(8, 15))
  const both = await store(sentences(0, 16))
  await revise(both, sentences(40, 52))
  expect(await clusters([one, two, twin, both])).toEqual([null, 1, 1, null])
  await revise(both, sentences(0, 8), sentences(60, 61))
  expect(await clusters([one, two, twin, both])).toEqual([0, 1, 1, 0])
})

test('when the origin changes, the next one that was stored takes its place', async () => {
  const [one, two, three] = [
    await store(sentences(0, 12)),
    await store(sentences(0, 11)),
    await store(sentences(0, 10)),
  ]
  await revise(one, sentences(40, 52))
  expect(await clusters([one, two, three])).toEqual([null, 1, 1])
  await revise(one, sentences(0, 9))
  expect(await clusters([one, two, three])).toEqual([0, 0, 0])
})

test('what is archived belongs to no cluster until it comes back', async () => {
  const [one, two, three] = [
    await store(sentences(0, 12)),
    await store(sentences(0, 11)),
    await store(sentences(0, 10)),
  ]
  await archive(one)
  expect(await clusters([one, two, three])).toEqual([null, 1, 1])
  expect(await summary(two)).toEqual({ similar: 1, similarTo: [three] })
  await archive(two)
  expect(await clusters([one, two, three])).toEqual([null, null, null])
  await revise(two, sentences(0, 9))
  expect(await clusters([one, two, three])).toEqual([null, null, null])
  await archive(two, false)
  await archive(one, false)
  expect(await clusters([one, two, three])).toEqual([0, 0, 0])
})

test('nearly the same text from ten people at once is one cluster with one origin', async () => {
  const ids = await Promise.all(
    Array.from({ length: 10 }, (_, n) => store(sentences(0, 12), sentences(100 + n, 101 + n))),
  )
  const origins = await clusters(ids)
  expect(new Set(origins).size).toBe(1)
  expect(origins[0]).not.toBeNull()
  expect((await summary(ids[0] ?? '')).similar).toBe(9)
})

test('imports, changes and archiving at once leave a cluster that is right', async () => {
  const ids = [await store(sentences(0, 12)), await store(sentences(0, 11))]
  const [one = '', two = ''] = ids
  const [three] = await Promise.all([
    store(sentences(0, 10)),
    archive(one),
    revise(two, sentences(0, 12), sentences(50, 51)),
    changeSource(two, { outlet: 'Delta Courier' }, new Date()),
    changeSource(one, { published: '2020' }, new Date()),
  ])
  expect(await clusters([one, two, three])).toEqual([null, 1, 1])
})

test('what was stored before there were clusters gets its keys and its cluster', async () => {
  const ids = [await store(sentences(0, 12)), await store(sentences(0, 11))]
  const short = await store(['Too short to tell.'])
  const { id: record } = await importRecord({ title: 'A record without a text' }, null)
  await derivePending()
  expect(await derivePending()).toBe(0)
  await database.pool.query("UPDATE source SET keys = '{}', bands = '{}', origin_id = NULL")
  const all = await database.prisma.source.count()
  expect(await clusters(ids)).toEqual([null, null])
  expect(await derivePending()).toBe(all)
  expect(await derivePending()).toBe(0)
  expect(await clusters([...ids, short, record])).toEqual([0, 0, null, null])
  const again = await importRecord({ title: 'A record without a text' }, null)
  expect(again).toEqual({ id: record, duplicate: true, revised: false })
})
