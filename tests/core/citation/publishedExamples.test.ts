// Entries that the guides themselves print as examples of a kind of source.
import { expect, test } from 'vitest'
import { CitationProcessor } from '../../../core/citation/CitationProcessor.ts'
import type { CitedItem } from '../../../core/citation/citedItem.ts'
import type { Run } from '../../../core/citation/runs.ts'
import { type BundledStyleId, bundledStyle } from '../../../core/citation/styles.ts'
import { cslLocale, cslStyle } from '../../../server/citation/cslFiles.ts'
import { cite } from './citedItems.ts'

const written = (runs: readonly Run[] = []) =>
  runs.map(({ text, italic }) => (italic ? `_${text}_` : text)).join('')

async function set(id: BundledStyleId, item: CitedItem, page: string) {
  const locale = id === 'oscola' || id === 'harvard' ? 'en-GB' : 'en-US'
  const locales = new Map([
    ['en-US', await cslLocale('en-US')],
    [locale, await cslLocale(locale)],
  ])
  const style = { id, tree: await cslStyle(bundledStyle(id)?.csl ?? '') }
  const processor = new CitationProcessor(style, locale, locales)
  const cites = [cite('it', page ? { locator: page, label: 'page' } : {})]
  const { changed } = processor.update([{ id: 'c', cites }], new Map([['it', item]]))
  const [entry] = processor.bibliography()
  return { note: written(changed.get('c')), entry: written(entry?.runs) }
}

const date = (...parts: number[]) => ({ 'date-parts': [parts] })

const mead = {
  type: 'article-magazine',
  title: 'The Prophet of Dystopia',
  author: [{ given: 'Rebecca', family: 'Mead' }],
  'container-title': 'New Yorker',
  issued: date(2017, 4, 17),
  language: 'en',
}
const smith = {
  type: 'book',
  title: 'Swing Time',
  author: [{ given: 'Zadie', family: 'Smith' }],
  publisher: 'Penguin Press',
  'publisher-place': 'New York',
  issued: date(2016),
  language: 'en',
}
const carey = {
  type: 'article-newspaper',
  title: 'Can we get better at forgetting?',
  author: [{ given: 'B.', family: 'Carey' }],
  'container-title': 'The New York Times',
  issued: date(2019, 3, 22),
  URL: 'https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
  language: 'en',
}
const croft = {
  type: 'article-newspaper',
  title: 'Supreme Court Warns on Quality',
  author: [{ given: 'Jane', family: 'Croft' }],
  'container-title': 'Financial Times',
  'publisher-place': 'London',
  issued: date(2010, 7, 1),
  page: '3',
  language: 'en',
}

const bagchi = {
  type: 'article-journal',
  title: 'Conflicting Nationalisms: The Voice of the Subaltern in Mahasweta Devi’s Bashai Tudu',
  author: [{ given: 'Alaknanda', family: 'Bagchi' }],
  'container-title': 'Tulsa Studies in Women’s Literature',
  volume: '15',
  issue: '1',
  page: '41-50',
  issued: date(1996),
  language: 'en',
}
const bell = {
  type: 'book',
  title: 'Doing your research project',
  author: [{ given: 'J.', family: 'Bell' }],
  publisher: 'Open University Press',
  'publisher-place': 'Maidenhead',
  issued: date(2014),
  language: 'en',
}

test.each<[string, BundledStyleId, CitedItem, string, { note?: string; entry?: string }]>([
  [
    'Chicago Manual of Style, quick guide: a magazine article',
    'chicago-notes',
    mead,
    '43',
    {
      note: 'Rebecca Mead, “The Prophet of Dystopia,” _New Yorker_, April 17, 2017, 43.',
      entry: 'Mead, Rebecca. “The Prophet of Dystopia.” _New Yorker_, April 17, 2017.',
    },
  ],
  [
    'Chicago Manual of Style, quick guide: a book',
    'chicago-notes',
    smith,
    '315–16',
    {
      note: 'Zadie Smith, _Swing Time_ (New York: Penguin Press, 2016), 315–16.',
      entry: 'Smith, Zadie. _Swing Time_. New York: Penguin Press, 2016.',
    },
  ],
  [
    'Chicago Manual of Style, quick guide: a book, author and date',
    'chicago-author-date',
    smith,
    '315–16',
    {
      note: '(Smith 2016, 315–16)',
      entry: 'Smith, Zadie. 2016. _Swing Time_. New York: Penguin Press.',
    },
  ],
  [
    'Chicago Manual of Style, quick guide: a magazine article, author and date',
    'chicago-author-date',
    mead,
    '43',
    {
      note: '(Mead 2017, 43)',
      entry: 'Mead, Rebecca. 2017. “The Prophet of Dystopia.” _New Yorker_, April 17, 2017.',
    },
  ],
  [
    'APA Style, newspaper article references',
    'apa',
    carey,
    '',
    {
      note: '(Carey, 2019)',
      entry:
        'Carey, B. (2019, March 22). Can we get better at forgetting? _The New York Times_. https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
    },
  ],
  [
    'OSCOLA, 4th edition, 3.4.9: a newspaper article, as a footnote with its full stop (1.1.1)',
    'oscola',
    croft,
    '',
    {
      note: 'Jane Croft, ‘Supreme Court Warns on Quality’ _Financial Times_ (London, 1 July 2010) 3.',
    },
  ],
  [
    'MLA, 9th edition, as taught by the Purdue OWL: an article in a journal',
    'mla',
    bagchi,
    '41',
    {
      note: '(Bagchi 41)',
      entry:
        'Bagchi, Alaknanda. “Conflicting Nationalisms: The Voice of the Subaltern in Mahasweta Devi’s Bashai Tudu.” _Tulsa Studies in Women’s Literature_, vol. 15, no. 1, 1996, pp. 41–50.',
    },
  ],
  [
    'Cite Them Right: a book',
    'harvard',
    bell,
    '23',
    {
      note: '(Bell, 2014, p. 23)',
      entry: 'Bell, J. (2014) _Doing your research project_. Maidenhead: Open University Press.',
    },
  ],
])('%s', async (_, id, item, page, expected) => {
  expect(await set(id, item, page)).toMatchObject(expected)
})
