import type { Cite } from '../../../core/citation/citationsIn.ts'
import type { CitedItem } from '../../../core/citation/citedItem.ts'

/** A reference with nothing said beyond its source, but for `more`. */
export function cite(source: string, more: Partial<Cite> = {}): Cite {
  return {
    source,
    locator: '',
    label: 'paragraph',
    prefix: '',
    suffix: '',
    suppressAuthor: false,
    speaker: '',
    via: '',
    ...more,
  }
}

const date = (...parts: number[]) => ({ 'date-parts': [parts] })
const person = (given: string, family: string) => ({ given, family })

/** Invented sources of every kind that a brief cites. */
export const items: ReadonlyMap<string, CitedItem> = new Map(
  Object.entries({
    news: {
      type: 'article-newspaper',
      title: 'The last bakery in the old town',
      author: [person('Mira', 'Kestrel')],
      'container-title': 'Harbour Gazette',
      issued: date(2013, 11, 22),
      URL: 'https://gazette.example/bakery',
      language: 'en',
    },
    blog: {
      type: 'post-weblog',
      title: 'What the checkpoints cost',
      author: [person('Idris', 'Farrow')],
      'container-title': 'Notes from the Crossing',
      issued: date(2014, 3, 2),
      accessed: date(2014, 5, 9),
      URL: 'https://crossing.example/checkpoints',
      language: 'en',
    },
    report: {
      type: 'report',
      title: 'Grain and government',
      author: [person('Lena', 'Osei'), person('Tomas', 'Varga')],
      publisher: 'Institute for Staple Foods',
      'publisher-place': 'London',
      issued: date(2017),
      language: 'en',
    },
    book: {
      type: 'book',
      title: 'A river divided',
      author: [person('Anselm', 'Quill')],
      publisher: 'Northgate Press',
      'publisher-place': 'Leeds',
      issued: date(2011),
      language: 'en',
    },
    four: {
      type: 'article-newspaper',
      title: 'Four voices on a ceasefire',
      author: [
        person('Ada', 'Brook'),
        person('Ben', 'Crane'),
        person('Cleo', 'Dale'),
        person('Dov', 'Eames'),
      ],
      'container-title': 'Weekly Ledger',
      issued: date(2015, 6, 1),
      language: 'en',
    },
    undated: {
      type: 'webpage',
      title: 'How aid is counted',
      author: [person('Ruth', 'Albright')],
      'container-title': 'Relief Desk',
      accessed: date(2024, 1, 5),
      URL: 'https://relief.example/counting',
      language: 'en',
    },
    unsigned: {
      type: 'article-newspaper',
      title: 'Convoy turned back at the bridge',
      'container-title': 'Harbour Gazette',
      issued: date(2016, 9, 14),
      language: 'en',
    },
    bare: {
      type: 'webpage',
      title: 'Frequently asked questions',
      'container-title': 'Relief Desk',
      URL: 'https://relief.example/questions',
      language: 'en',
    },
    sameYear: {
      type: 'article-newspaper',
      title: 'A second bakery opens',
      author: [person('Mira', 'Kestrel')],
      'container-title': 'Harbour Gazette',
      issued: date(2013, 12, 30),
      language: 'en',
    },
    namesake: {
      type: 'book',
      title: 'Ports of the eastern sea',
      author: [person('Paul', 'Kestrel')],
      publisher: 'Northgate Press',
      'publisher-place': 'Leeds',
      issued: date(2009),
      language: 'en',
    },
    journal: {
      type: 'article-journal',
      title: 'Prices under siege',
      author: [person('Noor', 'Salem')],
      'container-title': 'Journal of Hard Times',
      volume: '12',
      issue: '3',
      page: '201-219',
      issued: date(2018),
      DOI: '10.5555/hard.12.3',
      language: 'en',
    },
  }),
)
