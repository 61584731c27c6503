import { describe, expect, test } from 'vitest'
import { dateInAddress, isoDate } from '../../../../core/extract/html/findPublished.ts'
import { findTitle, withoutSite } from '../../../../core/extract/html/findTitle.ts'
import { readJsonLd, typesOf } from '../../../../core/extract/html/jsonLd.ts'
import { savedFrom } from '../../../../core/extract/html/pageAddress.ts'
import { pageType } from '../../../../core/extract/html/pageType.ts'
import { structuredArticle } from '../../../../core/extract/html/structuredArticle.ts'
import { tolerantJson } from '../../../../core/extract/html/tolerantJson.ts'

describe('structured data', () => {
  test.each([
    ['strict', '{"a": "b"}', { a: 'b' }],
    ['trailing commas', '{"a": ["b",], }', { a: ['b'] }],
    ['comments', '{/* one */ "a": "b" // two\n}', { a: 'b' }],
    [
      'an address that looks like a comment',
      '{"a": "https://b.example",}',
      { a: 'https://b.example' },
    ],
    ['raw line breaks', '{"a": "b\nc"}', { a: 'b\nc' }],
    ['a CDATA section', '//<![CDATA[\n{"a": 1}\n//]]>', { a: 1 }],
    ['none', 'var a = 1', null],
  ])('is read with %s', (_, source, expected) => {
    expect(tolerantJson(source)).toEqual(expected)
  })

  test('opens up graphs and arrays', () => {
    const found = readJsonLd([
      '{"@graph": [{"@type": "WebSite"}, {"@type": ["Thing", "NewsArticle"]}]}',
    ])
    expect(found.map(typesOf)).toEqual([[], ['WebSite'], ['Thing', 'NewsArticle']])
  })

  test('follows references to authors and prefers the article that the page shows', () => {
    const found = structuredArticle(
      readJsonLd([
        '[{"@type":"NewsArticle","headline":"Another one"},{"@type":"NewsArticle","headline":"Grain ship leaves","author":{"@id":"#a"},"publisher":{"name":"The Quay"}},{"@id":"#a","@type":"Person","name":"Jane Roe"}]',
      ]),
      ['Grain ship leaves'],
    )
    expect(found).toMatchObject({
      headline: 'Grain ship leaves',
      confirmed: true,
      authors: [{ name: 'Jane Roe', house: false }],
      publisher: 'The Quay',
    })
  })

  test('does not vouch for a headline that no heading has', () => {
    const objects = readJsonLd([
      '{"@type":"NewsArticle","headline":"Independent journalism daily"}',
    ])
    expect(structuredArticle(objects, ['Grain ship leaves port'])?.confirmed).toBe(false)
  })

  test.each([
    [['NewsArticle'], 'article-newspaper'],
    [['ReportageNewsArticle'], 'article-newspaper'],
    [['BlogPosting'], 'post-weblog'],
    [['Report'], 'report'],
    [['Article'], null],
    [[], null],
  ])('of type %j is a %s', (types, expected) => {
    expect(pageType(types, new Map())).toBe(expected)
  })
})

describe('the title', () => {
  const clues = { headings: [], window: null, stated: [], sites: [], owner: '' }
  test.each([
    [
      'is the heading that agrees with the metadata',
      {
        headings: [
          { text: 'The Daily Quay', level: 1 },
          { text: 'Grain ship leaves port at last', level: 1 },
        ],
        window: 'Grain ship leaves port | The Daily Quay',
      },
      'Grain ship leaves port at last',
    ],
    [
      'loses the section in front of it',
      {
        headings: [{ text: 'Opinion Grain ship leaves port at last', level: 1 }],
        stated: ['Grain ship leaves port at last'],
      },
      'Grain ship leaves port at last',
    ],
    [
      'is what the metadata say where no heading says it',
      {
        headings: [{ text: 'News', level: 1 }],
        window: 'Grain ship leaves port at last - The Quay',
        stated: ['Grain ship leaves port at last'],
        sites: ['The Quay'],
      },
      'Grain ship leaves port at last',
    ],
    ['is null where there is none', {}, null],
  ])('%s', (_, given, expected) => {
    expect(findTitle({ ...clues, ...given })).toBe(expected)
  })

  test.each([
    ['Grain ship leaves port - The Quay', 'Grain ship leaves port'],
    ['The Quay | Grain ship leaves port', 'Grain ship leaves port'],
    ['Grain ship leaves port | thequay.example', 'Grain ship leaves port'],
    ['Grain – and nothing else – leaves', 'Grain – and nothing else – leaves'],
  ])('%s loses the name of the site', (title, expected) => {
    expect(withoutSite(title, ['The Quay'], [{ text: 'Grain' }])).toBe(expected)
  })
})

describe('dates', () => {
  test.each([
    ['2031-05-03T22:10:00-05:00', '2031-05-03'],
    ['20310503', '2031-05-03'],
    ['2031-05', '2031-05'],
    ['Sat, 03 May 2031 10:00:00 GMT', '2031-05-03'],
    ['2031-13-03', null],
    ['soon', null],
  ])('%s is %s', (value, expected) => {
    expect(isoDate(value)).toBe(expected)
  })

  test.each([
    ['https://a.example/2031/05/03/ship.html', '2031-05-03'],
    ['https://a.example/news/20310503/ship', '2031-05-03'],
    ['https://a.example/news-2031-05-03', '2031-05-03'],
    ['https://a.example/2031/05/ship', null],
    ['https://a.example/id/20319903', null],
  ])('in the address %s: %s', (url, expected) => {
    expect(dateInAddress(url)).toBe(expected)
  })
})

test.each([
  ['<!-- saved from url=(0026)https://a.example/b?c=1 --><html>', 'https://a.example/b?c=1'],
  [
    '<html><!-- Page saved with SingleFile \n url: https://a.example/b \n saved date: x -->',
    'https://a.example/b',
  ],
  ['<!-- saved from url=(0014)about:internet -->', null],
  ['<!-- saved from url=(0020)file:///C:/a.html -->', null],
])('reads where %j was saved from', (html, expected) => {
  expect(savedFrom(html)).toBe(expected)
})
