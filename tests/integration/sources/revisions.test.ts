import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GET as original } from '../../../app/api/sources/[id]/original/route.ts'
import { GET as revision } from '../../../app/api/sources/[id]/revisions/[hash]/route.ts'
import { params, request } from '../openDesk.ts'
import { type Library, openLibrary, quoteIn } from './openLibrary.ts'

let library: Library
beforeAll(async () => {
  library = await openLibrary()
})
afterAll(() => library.close())

/** A page about a ferry of this name; `ending` is what changes from one visit to the next. */
const page = (name: string, ending: string) =>
  [
    `The ${name} returns to the harbour`,
    `The ${name} returned to the harbour on Monday evening with all of its passengers, the port said.`,
    `The captain of the ${name} told reporters that the crossing had been calm. ${ending}`,
  ].join('\n\n')
const address = (name: string) => `https://www.example.org/news/${name}`
const first = 'Nobody was hurt in the accident.'
const later = 'One sailor was hurt, as the port said later.'

describe('a changed page', () => {
  test('becomes the next text of the source with its address, and the first one stays', async () => {
    const { source } = await library.store({
      text: page('Astrid', first),
      url: address('astrid'),
      outlet: 'Delta Courier',
      title: 'Astrid is back',
      published: '2020-05',
      tags: ['ferries'],
    })
    const brief = await quoteIn(library, 'Brief on Astrid', [
      { source: source.id, revision: source.revision ?? '' },
    ])
    const again = {
      text: page('Astrid', later),
      url: 'http://example.org/news/astrid/?utm_source=mail#top',
      outlet: 'The Courier',
      // As a form sends what the extractor filled in.
      title: 'The Astrid returns to the harbour',
      authors: [],
      published: null,
      type: null,
      details: {},
      tags: ['accidents'],
    }
    expect(await library.preview(again)).toMatchObject({
      duplicateOf: null,
      revisionOf: { id: source.id, title: 'Astrid is back' },
      similarTo: [],
    })
    const revised = await library.store(again, library.ben)
    expect(revised).toMatchObject({
      duplicate: false,
      revised: true,
      source: {
        id: source.id,
        // What was given changes it, what was not stays its own.
        outlet: 'The Courier',
        title: 'Astrid is back',
        published: '2020-05',
        url: address('astrid'),
        tags: ['accidents', 'ferries'],
        addedBy: { name: 'Ada Lund' },
      },
    })
    const detail = await library.detail(source.id)
    expect(detail.current?.text).toContain(later)
    expect(detail.revisions.map(({ hash }) => hash)).toEqual([
      revised.source.revision,
      source.revision,
    ])
    expect(detail.quotedIn).toMatchObject([{ brief: { id: brief }, revision: source.revision }])
    expect(detail.changes[0]).toMatchObject({
      by: { name: 'Ben' },
      fields: [
        { field: 'outlet', before: 'Delta Courier', after: 'The Courier' },
        { field: 'tags', before: ['ferries'], after: ['accidents', 'ferries'] },
        { field: 'revision', before: source.revision, after: revised.source.revision },
      ],
    })
    const old = await revision(
      request('GET', '/', { as: library.reader }),
      params({ id: source.id, hash: source.revision ?? '' }),
    )
    expect((await old.json()).text).toContain(first)
  })

  test('is found by its new words and no longer by those that are gone', async () => {
    const url = address('bothnia')
    const { source } = await library.store({ text: page('Bothnia', 'Whales followed.'), url })
    await library.store({ text: page('Bothnia', 'Dolphins followed.'), url })
    expect(await library.find('bothnia dolphins')).toEqual([source.id])
    expect(await library.find('"whales followed"')).toEqual([])
    expect(await library.find('bothnia returns')).toEqual([source.id])
  })

  test('keeps the bytes that each text was made from', async () => {
    const url = address('clara')
    const { source } = await library.store({ text: page('Clara', first), url })
    await library.store({ text: page('Clara', later), url })
    const bytes = async (query: string) => {
      const call = request('GET', `/api/sources/x/original${query}`, { as: library.reader })
      const response = await original(call, params({ id: source.id }))
      return response.ok ? response.text() : response.status
    }
    expect(await bytes('')).toBe(page('Clara', later))
    expect(await bytes(`?revision=${source.revision}`)).toBe(page('Clara', first))
    expect(await bytes('?revision=none')).toBe(404)
  })

  test('that is as it was before makes the earlier text current again', async () => {
    const url = address('dora')
    const { source } = await library.store({ text: page('Dora', first), url })
    await library.store({ text: page('Dora', later), url })
    const back = { text: page('Dora', first), url }
    expect(await library.preview(back)).toMatchObject({
      duplicateOf: null,
      revisionOf: { id: source.id },
    })
    expect(await library.store(back)).toMatchObject({
      duplicate: false,
      revised: true,
      source: { revision: source.revision },
    })
    const { current, revisions, changes } = await library.detail(source.id)
    expect(current?.text).toContain(first)
    expect(revisions).toHaveLength(2)
    expect(changes).toHaveLength(2)
    expect(await library.store(back)).toMatchObject({ duplicate: true, revised: false })
    expect((await library.detail(source.id)).changes).toHaveLength(2)
  })
})

describe('`revisionOf`', () => {
  test('names the source, whatever the address', async () => {
    const { source } = await library.store({ text: page('Elsa', first) })
    const body = { text: page('Elsa', later), revisionOf: source.id }
    expect(await library.preview(body)).toMatchObject({ revisionOf: { id: source.id } })
    expect(await library.store(body)).toMatchObject({ revised: true, source: { id: source.id } })
  })

  test('null makes a source of its own, in spite of the address', async () => {
    const url = address('flora')
    const { source } = await library.store({ text: page('Flora', first), url })
    const body = { text: page('Flora', later), url, revisionOf: null }
    const { revisionOf, similarTo } = await library.preview(body)
    expect(revisionOf).toBeNull()
    expect(similarTo[0]).toMatchObject({ id: source.id, title: 'The Flora returns to the harbour' })
    const own = await library.store(body)
    expect(own).toMatchObject({ revised: false, duplicate: false })
    expect(own.source.id).not.toBe(source.id)
  })

  test('that nobody has is refused, and nothing stored', async () => {
    const response = await library.post({ text: page('Greta', first), revisionOf: 'nobody' })
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ errors: [{ path: 'revisionOf' }] })
    expect(await library.find('"greta returns"')).toEqual([])
  })

  test('does not make a text of another source its own', async () => {
    const other = await library.store({ text: page('Hedda', first) })
    const { source } = await library.store({ text: page('Ines', first) })
    const body = { text: page('Hedda', first), revisionOf: source.id }
    expect(await library.store(body)).toMatchObject({
      duplicate: true,
      source: { id: other.source.id },
    })
    expect((await library.detail(source.id)).revisions).toHaveLength(1)
  })
})

test("a site's front page is no address that two articles share", async () => {
  const url = 'https://www.example.org/'
  const one = await library.store({ text: page('Jonna', first), url })
  const two = await library.store({ text: page('Klara', later), url })
  expect(two).toMatchObject({ revised: false })
  expect(two.source.id).not.toBe(one.source.id)
})

test('an archived source does not take up a page by itself, but does when it is named', async () => {
  const url = address('livia')
  const { source } = await library.store({ text: page('Livia', first), url })
  await library.patch(source.id, { archived: true })
  const own = await library.store({ text: page('Livia', later), url })
  expect(own.source.id).not.toBe(source.id)
  const named = await library.store({
    text: page('Livia', 'The police are looking into it.'),
    revisionOf: source.id,
  })
  expect(named).toMatchObject({ revised: true, source: { id: source.id } })
  expect(named.source.archivedAt).not.toBeNull()
})

describe('at the same moment', () => {
  test('two first visits to a page make one source with two texts', async () => {
    const url = address('mira')
    const all = await Promise.all([
      library.store({ text: page('Mira', first), url }, library.ben),
      library.store({ text: page('Mira', later), url: `${url}?fbclid=1` }, library.cleo),
    ])
    expect(new Set(all.map(({ source }) => source.id)).size).toBe(1)
    expect(all.map(({ revised }) => revised).sort()).toEqual([false, true])
    const { revisions, current } = await library.detail(all[0].source.id)
    expect(revisions).toHaveLength(2)
    const last = all.find(({ revised }) => revised)
    expect(current?.hash).toBe(last?.source.revision)
  })

  test('several new texts of a source and a change of its fields all come through', async () => {
    const url = address('nora')
    const { source } = await library.store({ text: page('Nora', first), url })
    const hour = (n: number) => page('Nora', `At ${n} o'clock the port had no news.`)
    await Promise.all([
      ...[1, 2, 3, 4].map((n) => library.store({ text: hour(n), url })),
      library.patch(source.id, { outlet: 'Delta Courier' }),
      library.patch(source.id, { published: '2020' }),
    ])
    const detail = await library.detail(source.id)
    expect(detail).toMatchObject({ outlet: 'Delta Courier', published: '2020' })
    expect(detail.revisions).toHaveLength(5)
    expect(detail.changes).toHaveLength(6)
    const passages = await library.database.prisma.passage.findMany({
      where: { sourceId: source.id },
    })
    expect(new Set(passages.map(({ hash }) => hash))).toEqual(new Set([detail.revision]))
    // Each text came after another one, and the chain of them has no gap.
    const steps = detail.changes.flatMap(({ fields }) =>
      fields.filter(({ field }) => field === 'revision'),
    )
    expect(new Set(steps.map(({ before }) => before)).size).toBe(4)
  })
})
