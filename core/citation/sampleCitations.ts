import type { Citation, Cite } from './citationsIn.ts'
import type { CitedItem } from './citedItem.ts'

/** What a style is tried with before it is taken: common kinds of sources, with and without a date. */
export const sampleItems: ReadonlyMap<string, CitedItem> = new Map<string, CitedItem>([
  [
    'news',
    {
      type: 'article-newspaper',
      title: 'A bridge reopens',
      author: [{ family: 'Field', given: 'Ann' }],
      'container-title': 'Daily Paper',
      issued: { 'date-parts': [[2020, 5, 6]] },
      URL: 'https://paper.example/bridge',
    },
  ],
  [
    'book',
    {
      type: 'book',
      title: 'Bridges',
      author: [
        { family: 'Field', given: 'Ann' },
        { family: 'Marsh', given: 'Bo' },
      ],
      publisher: 'Press',
      'publisher-place': 'Leeds',
      issued: { 'date-parts': [[2001]] },
    },
  ],
  ['page', { type: 'webpage', title: 'About bridges', URL: 'https://bridges.example' }],
])

const cite = (source: string, locator = ''): Cite => ({
  source,
  locator,
  label: 'page',
  prefix: '',
  suffix: '',
  suppressAuthor: false,
  speaker: '',
  via: '',
})

export const sampleCitations: readonly Citation[] = [
  { id: 'first', cites: [cite('news', '4')] },
  { id: 'again', cites: [cite('news', '5')] },
  { id: 'several', cites: [cite('book', '12-14'), cite('page')] },
  { id: 'later', cites: [cite('news')] },
]
