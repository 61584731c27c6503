import { expect, test } from 'vitest'
import type { Article } from '../../../core/extract/article.ts'
import { touchedFields } from '../../../core/source/touchedFields.ts'

const article: Article = {
  title: 'Stated title',
  authors: ['Ada Lund'],
  publisher: null,
  published: '2019-04',
  language: 'en',
  url: null,
  type: null,
  blocks: [],
  quotes: [],
  attributions: [],
  warnings: [],
}
const url = 'https://example.org/a'

test.each([
  ['nothing', {}, {}],
  [
    'everything as the text states it',
    {
      title: 'Stated title',
      authors: ['Ada Lund'],
      outlet: null,
      published: '2019-04',
      language: 'en',
      url: null,
      type: null,
      details: {},
    },
    {},
  ],
  ['a title of its own', { title: 'Mine' }, { title: 'Mine' }],
  ['no author', { authors: [] }, { authors: [] }],
  ['no date', { published: null }, { published: null }],
  ['details', { details: { page: '3' } }, { details: { page: '3' } }],
  ['the same page', { url: 'http://www.example.org/a/?utm_source=x' }, {}],
  ['another page', { url: 'https://example.org/b' }, { url: 'https://example.org/b' }],
] as const)('from %s, what a person touched is kept', (_, given, touched) => {
  expect(touchedFields(article, structuredClone(given) as object, { url })).toEqual(touched)
})
