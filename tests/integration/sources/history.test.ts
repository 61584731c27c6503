import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DELETE } from '../../../app/api/sources/[id]/notes/[note]/route.ts'
import { POST as postNote } from '../../../app/api/sources/[id]/notes/route.ts'
import { sourceNote } from '../../../core/api/sources.ts'
import { params, request } from '../openDesk.ts'
import { type Library, openLibrary, quoteIn } from './openLibrary.ts'

let library: Library
let count = 0
beforeAll(async () => {
  library = await openLibrary()
})
afterAll(() => library.close())

async function store(fields: object = {}) {
  count += 1
  const text = `Report number ${count}\n\nThe port of number ${count} has said nothing about it, its harbour master told reporters on Monday.`
  return (await library.store({ text, title: `Report ${count}`, ...fields })).source
}
const changes = async (id: string) => (await library.detail(id)).changes

describe('a change of a source', () => {
  test('is noted with who, when, what stood there and what stands there now', async () => {
    const { id } = await store({ outlet: 'Courier', tags: ['grain'] })
    const before = Date.now()
    const response = await library.patch(
      id,
      {
        outlet: 'Delta Courier',
        type: 'article-magazine',
        details: { volume: '12', accessed: '2020-01-02' },
        tags: ['Port', 'grain'],
        language: 'en',
      },
      library.ben,
    )
    expect(await response.json()).toMatchObject({
      outlet: 'Delta Courier',
      type: 'article-magazine',
      tags: ['grain', 'port'],
    })
    const [change, ...others] = await changes(id)
    expect(others).toEqual([])
    expect(change?.by).toMatchObject({ name: 'Ben' })
    expect(Date.parse(change?.at ?? '')).toBeGreaterThanOrEqual(before - 1)
    expect(change?.fields).toEqual([
      { field: 'outlet', before: 'Courier', after: 'Delta Courier' },
      { field: 'type', before: null, after: 'article-magazine' },
      { field: 'details', before: {}, after: { volume: '12', accessed: '2020-01-02' } },
      { field: 'tags', before: ['grain'], after: ['grain', 'port'] },
    ])
    expect((await library.detail(id)).item).toMatchObject({
      type: 'article-magazine',
      volume: '12',
      accessed: { 'date-parts': [[2020, 1, 2]] },
    })
  })

  test('that changes nothing is not noted', async () => {
    const { id, title } = await store({ outlet: 'Courier' })
    // It is what the outlet suggests in any case.
    await library.patch(id, {
      title,
      outlet: 'Courier',
      type: 'article-newspaper',
      archived: false,
    })
    expect(await changes(id)).toEqual([])
  })

  test('is undone by another change', async () => {
    const { id } = await store({ published: '2019-04', authors: ['Ada Lund'] })
    await library.patch(id, { published: '2020', authors: [], details: { page: '3' } })
    const [change] = await changes(id)
    const back = Object.fromEntries(change?.fields.map((one) => [one.field, one.before]) ?? [])
    await library.patch(id, back, library.ben)
    const { published, authors, details, changes: all } = await library.detail(id)
    expect({ published, authors, details }).toEqual({
      published: '2019-04',
      authors: ['Ada Lund'],
      details: {},
    })
    expect(all.map(({ by }) => by?.name)).toEqual(['Ben', 'Ada Lund'])
  })

  test('never hides another one that is made at the same moment', async () => {
    const { id } = await store({ tags: [] })
    await Promise.all([
      library.patch(id, { outlet: 'Delta Courier' }, library.ben),
      library.patch(id, { published: '2021' }, library.cleo),
      library.patch(id, { tags: ['port'] }),
      library.patch(id, { archived: true }),
    ])
    const detail = await library.detail(id)
    expect(detail).toMatchObject({ outlet: 'Delta Courier', published: '2021', tags: ['port'] })
    expect(detail.archivedAt).not.toBeNull()
    expect(detail.changes).toHaveLength(4)
    expect(detail.changes.every(({ fields }) => fields.length === 1)).toBe(true)
  })

  test('of the same field at the same moment leaves a chain without a gap', async () => {
    const { id } = await store({ outlet: 'A' })
    await Promise.all(
      ['B', 'C', 'D', 'E'].map((outlet) => library.patch(id, { outlet }, library.ben)),
    )
    const steps = (await changes(id)).map(({ fields }) => fields[0])
    const after = new Map(steps.map((step) => [step?.before, step?.after]))
    let outlet: unknown = 'A'
    for (let n = 0; n < 4; n += 1) outlet = after.get(outlet)
    expect(outlet).toBe((await library.detail(id)).outlet)
  })

  test('cannot be rewritten afterwards', async () => {
    const { id } = await store()
    await library.patch(id, { outlet: 'Delta Courier' })
    const [before] = await changes(id)
    const rewrite = library.database.pool.query(
      "UPDATE source_change SET fields = '[]' WHERE source_id = $1",
      [id],
    )
    await expect(rewrite).rejects.toThrow(/immutable/)
    expect(await changes(id)).toEqual([before])
  })

  test('is for writers', async () => {
    const { id } = await store()
    expect((await library.patch(id, { tags: ['x'] }, library.reader)).status).toBe(403)
  })
})

test('a source that briefs quote is archived, stays readable, and says how many quote it', async () => {
  const { id, revision } = await store()
  const quote = { source: id, revision: revision ?? '' }
  await quoteIn(library, 'Brief one', [quote, quote])
  await quoteIn(library, 'Brief two', [quote])
  const response = await library.patch(id, { archived: true }, library.ben)
  expect(await response.json()).toMatchObject({ briefs: 2, archivedAt: expect.any(String) })
  expect((await library.list()).map((source) => source.id)).not.toContain(id)
  const detail = await library.detail(id)
  expect(detail.quotedIn).toHaveLength(3)
  expect(detail.current?.hash).toBe(revision)
  expect(detail.changes[0]).toMatchObject({
    by: { name: 'Ben' },
    fields: [{ field: 'archived', before: false, after: true }],
  })
})

describe('a note on reliability', () => {
  const note = (id: string, text: unknown, as = library.ben) =>
    postNote(request('POST', '/', { as, body: { text } }), params({ id }))
  const withdraw = (id: string, noteId: string, as: Headers) =>
    DELETE(request('DELETE', '/', { as }), params({ id, note: noteId }))
  const add = async (id: string, text: string, as = library.ben) =>
    sourceNote.parse(await (await note(id, text, as)).json())

  test('is dated, signed, and shown the latest first', async () => {
    const { id } = await store()
    const response = await note(id, ' Two of its figures  are wrong. ')
    expect(response.status).toBe(201)
    const first = sourceNote.parse(await response.json())
    expect(first).toMatchObject({ text: 'Two of its figures are wrong.', by: { name: 'Ben' } })
    const second = await add(id, 'Corrected by the outlet.', library.cleo)
    expect((await library.detail(id)).notes).toEqual([second, first])
  })

  test('is taken back by its author or an owner, by nobody else, and once', async () => {
    const { id } = await store()
    const other = await store()
    const { id: first } = await add(id, 'First.')
    const { id: second } = await add(id, 'Second.')
    expect((await withdraw(id, first, library.cleo)).status).toBe(404)
    expect((await withdraw(other.id, first, library.ben)).status).toBe(404)
    expect((await withdraw(id, first, library.reader)).status).toBe(403)
    expect((await library.detail(id)).notes).toHaveLength(2)
    expect((await withdraw(id, first, library.ben)).status).toBe(204)
    expect((await withdraw(id, first, library.ben)).status).toBe(404)
    expect((await withdraw(id, second, library.owner)).status).toBe(204)
    expect((await library.detail(id)).notes).toEqual([])
    expect(await library.database.prisma.sourceNote.count({ where: { sourceId: id } })).toBe(2)
  })

  test('is refused when it is empty, too long, on nothing, or by a reader', async () => {
    const { id } = await store()
    expect((await note(id, ' ')).status).toBe(422)
    expect((await note(id, 'x'.repeat(1001))).status).toBe(422)
    expect((await note('nobody', 'Hm.')).status).toBe(404)
    expect((await note(id, 'Hm.', library.reader)).status).toBe(403)
  })
})
