import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everything } from '../../../core/search/searchAddress.ts'
import { changeSource } from '../../../prisma/changeSource.ts'
import { searchSources } from '../../../prisma/search.ts'
import type { Database } from '../../../server/database/open.ts'
import { openTestDatabase } from '../../support/database.ts'
import { storeArticle } from './articles.ts'

let database: Database
const ids: Record<string, string> = {}
beforeAll(async () => {
  database = await openTestDatabase()
  const store = async (name: string, title: string, ...paragraphs: string[]) => {
    ids[name] = (await storeArticle({ title }, paragraphs)).id
  }
  await store(
    'grain',
    'Grain ships leave the harbour after a long wait',
    'The first convoy of grain ships left the harbour on Tuesday, officials of the port said.',
    'Insurers had refused to cover the crossing, and the delegates negotiated for eleven weeks.',
    'A café owner near the quay said that business in the old town was slowly coming back.',
    'Ships carried grain, and grain prices fell once the grain of last summer was sold abroad.',
    'More grain is expected to follow before the end of the month, the ministry announced.',
  )
  await store(
    'talks',
    'Negotiations on the river treaty resume',
    'Delegates resumed negotiations on the river treaty, and the harbour was on their agenda too.',
    'A cease-fire has held in the delta since the first of May, according to both delegations.',
    'The minister told reporters that grain exports were not discussed in this round of talks.',
  )
  await store(
    'archived',
    'Harbour dues rise for the third time',
    'The council raised the harbour dues again, which grain exporters called a heavy burden.',
  )
  await changeSource(ids.archived ?? '', { archived: true }, new Date())
})
afterAll(() => database.close())

const search = async (q: string) => (await searchSources({ ...everything, q, limit: 10 })).hits
const found = async (query: string) =>
  (await search(query)).map(
    ({ source }) => Object.keys(ids).find((name) => ids[name] === source.id) ?? source.id,
  )
const marked = async (query: string) =>
  (await search(query)).flatMap(({ passages }) =>
    passages.flatMap(({ text, highlights }) =>
      highlights.map(([from, to]) => text.slice(from, to)),
    ),
  )

describe('a search', () => {
  test.each([
    ['one word', 'insurers', ['grain']],
    ['another form of a word', 'insurer', ['grain']],
    ['words in one passage, in any order', 'treaty resumed', ['talks']],
    ['no source when one of the words is missing', 'treaty insurers', []],
    ['a phrase', '"river treaty"', ['talks']],
    ['no source for a phrase in another order', '"treaty river"', []],
    ['not what is excluded', 'delegates -insurers', ['talks']],
    ['a word that is still being typed', 'insur', ['grain']],
    ['a word without its accent', 'cafe', ['grain']],
    ['a word with its accent', 'café', ['grain']],
    ['a hyphenated word', 'cease-fire', ['talks']],
    ['titles before passages', 'grain', ['grain', 'talks']],
    ['archived sources never', 'dues', []],
    ['everything for an empty query, the latest first', '', ['talks', 'grain']],
    ['nothing for exclusions alone', '-grain', []],
    ['nothing for stop words alone', 'the of ', []],
  ])('finds %s', async (_, query, expected) => {
    expect(await found(query)).toEqual(expected)
  })

  test.each([
    "'",
    '"',
    '""',
    '\\',
    "it's",
    'a & | ! ( ) : * <-> b',
    '-',
    '--',
    '-"',
    "':*",
    '<b>',
    '\u0000',
    '\ud800',
    '%_',
    '😀',
    "'; drop table source; --",
    'x'.repeat(400),
    '漢'.repeat(400),
    'a '.repeat(200),
    'grain '.repeat(66),
  ])('takes %j for a query like any other', async (query) => {
    await expect(search(query)).resolves.toBeInstanceOf(Array)
  })

  test('shows the title and at most three passages of a source, and where they stand', async () => {
    const [hit] = await search('grain')
    expect(hit?.passages.map(({ kind }) => kind).sort()).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
      'title',
    ])
    const { text } = await database.prisma.revision.findFirstOrThrow({
      where: { sourceId: hit?.source.id },
    })
    for (const passage of hit?.passages ?? [])
      if (passage.kind !== 'title')
        expect(text.slice(passage.start, passage.end)).toBe(passage.text)
  })

  test.each([
    ['cafe', ['café']],
    ['"river treaty"', ['river', 'treaty', 'river', 'treaty']],
    ['insur', ['Insurers']],
    ['cease-fire', ['cease', 'fire']],
  ])('marks the words that match %s', async (query, expected) => {
    expect(await marked(query)).toEqual(expected)
  })

  test('finds a source by its new title after a change', async () => {
    await changeSource(ids.talks ?? '', { title: 'Delta accord nears' }, new Date())
    expect(await found('accord')).toEqual(['talks'])
  })
})
