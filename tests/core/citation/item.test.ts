import { describe, expect, test } from 'vitest'
import { authorName } from '../../../core/citation/authorName.ts'
import { itemFromFields } from '../../../core/citation/item.ts'

const fields = {
  title: 'The ferry returns',
  authors: [],
  outlet: null,
  published: null,
  language: 'und',
  url: null,
  type: null,
  details: {},
}

describe('the item of a source', () => {
  test('says only what is known', () => {
    expect(itemFromFields(fields)).toEqual({ type: 'webpage', title: 'The ferry returns' })
  })

  test('has everything that was confirmed', () => {
    expect(
      itemFromFields({
        ...fields,
        authors: ['Ada Lund'],
        outlet: 'Delta Courier',
        published: '2019-04-07',
        language: 'en',
        url: 'https://courier.example/ferry',
      }),
    ).toEqual({
      type: 'article-newspaper',
      title: 'The ferry returns',
      author: [{ given: 'Ada', family: 'Lund' }],
      'container-title': 'Delta Courier',
      issued: { 'date-parts': [[2019, 4, 7]] },
      language: 'en',
      URL: 'https://courier.example/ferry',
    })
  })

  test.each([
    ['2019', [2019]],
    ['2019-04', [2019, 4]],
    ['2019-04-07', [2019, 4, 7]],
  ])('is issued as precisely as %s states', (published, parts) => {
    expect(itemFromFields({ ...fields, published }).issued).toEqual({ 'date-parts': [parts] })
  })

  test.each([
    ['Delta Courier', null, 'article-newspaper', 'container-title'],
    ['Tidal Blog', null, 'post-weblog', 'container-title'],
    ['Tides', 'https://blogs.example.org/tides', 'post-weblog', 'container-title'],
    ['Institute of Tides', null, 'report', 'publisher'],
    ['Ministry of Water', null, 'report', 'publisher'],
  ] as const)('of %s at %s is a %s with a %s', (outlet, url, type, place) => {
    expect(itemFromFields({ ...fields, outlet, url })).toMatchObject({ type, [place]: outlet })
  })
})

describe('the name of an author', () => {
  test.each([
    ['Ada Lund', { given: 'Ada', family: 'Lund' }],
    ['Ada M. Lund', { given: 'Ada M.', family: 'Lund' }],
    ['Ada van der Lund', { given: 'Ada', family: 'Lund', 'non-dropping-particle': 'van der' }],
    ['Jean-Luc Ó Briain', { given: 'Jean-Luc Ó', family: 'Briain' }],
    ['Lund, Ada', { given: 'Ada', family: 'Lund' }],
    ['Ada Lund, Jr.', { given: 'Ada', family: 'Lund', suffix: 'Jr.' }],
    ['Ada Lund III', { given: 'Ada', family: 'Lund', suffix: 'III' }],
    ['Анна Лунд', { given: 'Анна', family: 'Лунд' }],
    ['Plato', { literal: 'Plato' }],
    ['van Dam', { given: 'van', family: 'Dam' }],
    ['Courier Staff', { literal: 'Courier Staff' }],
    ['Associated Press', { literal: 'Associated Press' }],
    ['Desk 7', { literal: 'Desk 7' }],
    ['محمد علي', { literal: 'محمد علي' }],
    ['山田 太郎', { literal: '山田 太郎' }],
    ['A, B, C', { literal: 'A, B, C' }],
  ])('%s is split where that is safe', (name, expected) => {
    expect(authorName(name)).toEqual(expected)
  })
})
