import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { POST as postBibliography } from '../../../app/api/sources/bibliography/route.ts'
import { bibliography } from '../../../core/api/sources.ts'
import { params, request } from '../openDesk.ts'
import { type Library, openLibrary } from './openLibrary.ts'

let library: Library
beforeAll(async () => {
  library = await openLibrary()
})
afterAll(() => library.close())

const text = (name: string) =>
  [
    `A study of the tides at ${name}`,
    `The tides at ${name} were measured every hour for two years by volunteers of the port.`,
    `Nobody had done so since the great flood, after which the gauges of ${name} were taken away.`,
  ].join('\n\n')

describe('a record without a text', () => {
  test('is stored with its fields and found by its title', async () => {
    const record = {
      title: 'Hydrography of the Kessa Strait',
      authors: ['Ada Lund', 'Ben Roy'],
      outlet: 'Norrland University Press',
      published: '2011',
      language: 'en',
      type: 'book',
      details: { ISBN: '978-3-16-148410-0', 'publisher-place': 'Norrland' },
      tags: ['Sea', 'maps'],
    }
    const response = await library.post({ record }, library.ben)
    expect(response.status).toBe(201)
    const { source } = await response.json()
    expect(response.headers.get('location')).toBe(`/api/sources/${source.id}`)
    const detail = await library.detail(source.id)
    expect(detail).toMatchObject({
      ...record,
      tags: ['maps', 'sea'],
      words: 0,
      revision: null,
      current: null,
      original: null,
      revisions: [],
      addedBy: { name: 'Ben' },
      item: {
        type: 'book',
        publisher: 'Norrland University Press',
        ISBN: '978-3-16-148410-0',
        issued: { 'date-parts': [[2011]] },
      },
    })
    expect(await library.find('hydrography')).toEqual([source.id])
    expect((await library.list()).map(({ id }) => id)).toContain(source.id)
  })

  test('gets its first text and keeps its fields', async () => {
    const { source } = await library.store({
      record: { title: 'Tides: a study', authors: ['Lund, Ada'], type: 'report' },
    })
    const full = await library.store({ text: text('Lessing'), revisionOf: source.id })
    expect(full).toMatchObject({
      revised: true,
      source: { id: source.id, title: 'Tides: a study', type: 'report' },
    })
    const detail = await library.detail(source.id)
    expect(detail.current?.text).toContain('The tides at Lessing')
    expect(detail.changes[0]?.fields).toEqual([
      { field: 'revision', before: null, after: full.source.revision },
    ])
    expect(await library.find('gauges lessing')).toEqual([source.id])
  })

  test('gets it from its address, too', async () => {
    const url = 'https://www.example.org/studies/oster'
    const { source } = await library.store({ record: { title: 'Oster', url } })
    expect(await library.store({ text: text('Oster'), url: `${url}/` })).toMatchObject({
      revised: true,
      source: { id: source.id, title: 'Oster' },
    })
  })

  const known = {
    title: 'Grain and power in the delta',
    authors: ['Ada Lund'],
    url: 'https://example.org/grain',
    details: { DOI: '10.1000/Grain.1' },
  }
  test.each([
    ['DOI', { title: 'Other', details: { DOI: 'https://doi.org/10.1000/grain.1' } }],
    ['address', { title: 'Other', url: 'http://www.example.org/grain/?utm_medium=x' }],
    ['title and first author', { title: 'Grain and Power in the Delta', authors: ['Lund, A.'] }],
  ])('with the %s of another is there already', async (_, record) => {
    const { source } = await library.store({ record: known })
    const response = await library.post({ record })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ duplicate: true, source: { id: source.id } })
  })

  test('is one when ten people send it at the same moment', async () => {
    const record = { title: 'A race of records', authors: ['Cleo Roy'] }
    const all = await Promise.all(Array.from({ length: 10 }, () => library.store({ record })))
    expect(new Set(all.map(({ source }) => source.id)).size).toBe(1)
    expect(all.filter(({ duplicate }) => !duplicate)).toHaveLength(1)
  })

  test.each([
    ['without a title', { record: { authors: ['Ada Lund'] } }],
    ['with a field that there is not', { record: { title: 'A', rating: 5 } }],
    ['with a text beside it', { record: { title: 'A' }, text: 'words' }],
    ['of a kind that there is not', { record: { title: 'A', type: 'rumour' } }],
  ])('%s is refused', async (_, body) => {
    expect((await library.post(body)).status).toBe(422)
  })

  test('has no preview, since there is nothing to read', async () => {
    await expect(library.preview({ record: { title: 'A' } })).rejects.toThrow()
  })
})

describe('POST /api/sources/bibliography', () => {
  const send = (content: string, as = library.owner) => {
    const body = new FormData()
    body.set('file', new File([content], 'list.ris'))
    const call = new Request(request('POST', '/api/sources/bibliography', { as }), { body })
    return postBibliography(call, params({}))
  }
  const entry = (...lines: string[]) => ['TY  - RPRT', ...lines, 'ER  - '].join('\n')

  test('lists the entries, says which are there, and stores nothing', async () => {
    const known = await library.store({
      record: { title: 'Wheat on the quay', authors: ['Ada Lund'] },
    })
    const before = await library.database.prisma.source.count()
    const response = await send(
      [
        entry('TI  - Wheat on the quay', 'AU  - Lund, Ada'),
        entry('TI  - Wheat on the road', 'AU  - Lund, Ada', 'PY  - 2014'),
      ].join('\n'),
    )
    expect(response.status).toBe(200)
    const { entries, failures } = bibliography.parse(await response.json())
    expect(entries).toMatchObject([
      { fields: { title: 'Wheat on the quay' }, duplicateOf: { id: known.source.id } },
      { fields: { title: 'Wheat on the road', published: '2014' }, duplicateOf: null },
    ])
    expect(failures).toEqual([])
    expect(await library.database.prisma.source.count()).toBe(before)
  })

  test('refuses what is none, and those who may not add', async () => {
    expect((await send('Dear reader, this is a letter and no list of anything.')).status).toBe(422)
    expect((await send(entry('TI  - A'), library.reader)).status).toBe(403)
    const json = request('POST', '/', { as: library.owner, body: {} })
    expect((await postBibliography(json, params({}))).status).toBe(415)
  })

  test('reads a list of thousands in a thread of its own', async () => {
    const many = Array.from({ length: 3000 }, (_, n) =>
      entry(`TI  - The annual report number ${n} of the port`, 'AU  - Lund, Ada'),
    )
    const { entries } = bibliography.parse(await (await send(many.join('\n'))).json())
    expect(entries).toHaveLength(3000)
  })
})
