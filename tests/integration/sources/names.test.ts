import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everything } from '../../../core/search/searchAddress.ts'
import { addAlias, changeAlias, listAliases, removeAlias } from '../../../prisma/aliases.ts'
import { ensureVocabulary } from '../../../prisma/ensureVocabulary.ts'
import { searchSources } from '../../../prisma/search.ts'
import type { Database } from '../../../server/database/open.ts'
import { openTestDatabase } from '../../support/database.ts'
import { storeArticle } from './articles.ts'

let database: Database
const ids = new Map<string, string>()
beforeAll(async () => {
  database = await openTestDatabase()
  const store = async (name: string, title: string, ...paragraphs: string[]) =>
    ids.set((await storeArticle({ title }, paragraphs)).id, name)
  await store(
    'asad',
    'A long evening in the capital',
    'Reporters met Asad after the meeting on Tuesday.',
  )
  await store(
    'al-Asad',
    'The speech',
    'In the hall President al-Asad spoke for an hour about grain.',
  )
  await store(
    'al-Assa',
    'A letter to the desk',
    'It is said that al-Assa had signed the order himself.',
  )
  await store('el-Assad', 'The family', 'Nobody in the town knew el-Assad by sight in those years.')
  await store(
    'possessive',
    'The palace',
    'The guards of Assad’s palace were asset managers by training.',
  )
  await store('asset', 'Markets', 'An asset was assed and then added to the list by the clerk.')
  await store(
    'benton',
    'A senator resigns',
    'On Monday Senator Benton left, and the button was pressed.',
  )
  await store(
    'lawrow',
    'Aus dem Ausland',
    'Am Abend sagte Lawrow, die Gespräche seien gut verlaufen.',
  )
  await store(
    'lebanon',
    'The border',
    'Fighting in Lebanon went on, and the harbour of Boston was closed.',
  )
  await store(
    'kyiv',
    'Trains run again',
    'Trains to Kyiv leave every hour, the railway said on Friday.',
  )
  await store(
    'kiev',
    'An older dispatch',
    'The road to Kiev was open, and the president of Syria travelled.',
  )
  await store('cyrillic', 'Сирия', 'Вчера президент Асад принял делегацию в столице.')
})
afterAll(() => database.close())

const search = (q: string, exact = false) => searchSources({ ...everything, q, exact })
const found = async (q: string, exact = false) =>
  (await search(q, exact)).hits.map(({ source }) => ids.get(source.id)).sort()

describe('a name', () => {
  test.each([
    ['Assad', ['al-Asad', 'al-Assa', 'asad', 'cyrillic', 'el-Assad', 'possessive']],
    ['assad ', ['al-Asad', 'al-Assa', 'asad', 'cyrillic', 'el-Assad', 'possessive']],
    ['al-Assad', ['al-Asad', 'al-Assa', 'asad', 'cyrillic', 'el-Assad', 'possessive']],
    ["Assad's", ['al-Asad', 'al-Assa', 'asad', 'cyrillic', 'el-Assad', 'possessive']],
    ['Assad grain', ['al-Asad']],
    ['"Assad"', ['el-Assad', 'possessive']],
    ['Asad -Assad', ['al-Asad', 'al-Assa', 'asad', 'cyrillic']],
    ['Brenton', ['benton']],
    ['Lavrov', ['lawrow']],
    ['Boston', ['lebanon']],
    ['asset', ['asset', 'possessive']],
    ['button', ['benton']],
    ['Асад', ['al-Asad', 'al-Assa', 'asad', 'cyrillic', 'el-Assad', 'possessive']],
  ])('%s finds its spellings and no other name', async (query, expected) => {
    expect(await found(query)).toEqual(expected)
  })

  test('is found only as it is spelt when that is asked for', async () => {
    expect(await found('Assad', true)).toEqual(['el-Assad', 'possessive'])
    expect(await found('Brenton', true)).toEqual([])
  })

  test('comes with the spellings that were searched for', async () => {
    const { spellings } = await search('Assad grain')
    expect(spellings.map(({ typed }) => typed)).toEqual(['Assad'])
    expect(spellings[0]?.alternatives).toEqual(expect.arrayContaining(['Asad', 'Assa', 'Асад']))
    expect((await search('Assad', true)).spellings).toEqual([])
  })

  test.each([
    ['asad', [{ typed: 'Assad', found: ['Asad'] }]],
    ['al-Asad', [{ typed: 'Assad', found: ['al-Asad'] }]],
    ['al-Assa', [{ typed: 'Assad', found: ['al-Assa'] }]],
    ['el-Assad', [{ typed: 'Assad', found: ['el-Assad'] }]],
    ['cyrillic', [{ typed: 'Assad', found: ['Асад'] }]],
    ['possessive', []],
  ])('says how %s spells it', async (name, expected) => {
    const { hits } = await search('Assad')
    expect(hits.find(({ source }) => ids.get(source.id) === name)?.matchedAs).toEqual(expected)
  })
})

describe('an alias', () => {
  const saved = async (...names: string[]) => {
    const result = await addAlias(names, 'nobody', new Date())
    if (typeof result === 'string' || 'taken' in result) throw new Error(JSON.stringify(result))
    return result.alias
  }

  test('finds one spelling by another, of several words too', async () => {
    expect(await found('Kiev')).toEqual(['kiev'])
    const city = await saved('Kyiv', 'Kiev', 'Kijów')
    expect(await found('Kiev')).toEqual(['kiev', 'kyiv'])
    expect(await found('kijow')).toEqual(['kiev', 'kyiv'])
    expect(await found('Kiev trains')).toEqual(['kyiv'])
    expect(await found('Kiev', true)).toEqual(['kiev'])
    const person = await saved('Bashar Assad', 'president of Syria')
    expect(await found('president of Syria')).toEqual(['kiev'])
    expect(await found('Bashar Assad')).toEqual(['kiev'])
    const [hit] = (await search('Bashar Assad')).hits
    expect(hit?.matchedAs).toEqual([{ typed: 'Bashar Assad', found: ['president of Syria'] }])
    expect((await listAliases()).map(({ names }) => names[0])).toEqual(['Bashar Assad', 'Kyiv'])

    expect(await addAlias(['KIEV', 'Kiew'], 'nobody', new Date())).toEqual({
      taken: 'KIEV',
      by: ['Kyiv', 'Kiev', 'Kijów'],
    })
    expect(await addAlias(['Odesa', 'ODESA'], 'nobody', new Date())).toBe('one-spelling')
    expect(await changeAlias('none', ['a', 'b'], new Date())).toBe('unknown')
    expect(await changeAlias(person.id, ['Bashar Assad', 'Kiev'], new Date())).toMatchObject({
      taken: 'Kiev',
    })
    expect(await changeAlias(city.id, ['Kyiv', 'Kiew'], new Date())).toMatchObject({
      alias: { names: ['Kyiv', 'Kiew'] },
    })
    expect(await found('Kiev')).toEqual(['kiev'])
    expect(await removeAlias(city.id)).toBe(true)
    expect(await removeAlias(city.id)).toBe(false)
    expect(await removeAlias(person.id)).toBe(true)
  })
})

test('the vocabulary is made again for what was stored without', async () => {
  await database.pool.query('TRUNCATE search_word')
  await database.pool.query('UPDATE source_index SET words = 0')
  expect(await found('Brenton')).toEqual([])
  expect(await ensureVocabulary()).toBe(ids.size)
  expect(await found('Brenton')).toEqual(['benton'])
  expect(await ensureVocabulary()).toBe(0)
})
