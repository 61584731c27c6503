import { describe, expect, test } from 'vitest'
import { NotAnArticle } from '../../../../core/extract/article.ts'
import {
  isBibliography,
  readBibliography,
} from '../../../../core/extract/bibliography/readBibliography.ts'

const original = (text: string | Uint8Array, fileName = '') => ({
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
  fileName,
  mediaType: '',
})
const read = (text: string | Uint8Array, fileName = '') =>
  readBibliography(original(text, fileName))
const first = (text: string | Uint8Array, fileName = '') => read(text, fileName).entries[0]

const news = `TY  - NEWS
TI  - Ferries stay in port
AU  - Roe, Jane
AU  - de la Cruz, María
AU  - Harbour Press Agency
T2  - The Daily Beacon
DA  - 2031/05/03/
SP  - 4
EP  - 5
CY  - Port Lessing
UR  - https://beacon.example/ferries
LA  - en
AB  - The strike goes on,
 says the union.
ER  - 
`

describe('RIS', () => {
  test('gives title, names, outlet, date, address, details and abstract', () => {
    expect(first(news)).toMatchObject({
      title: 'Ferries stay in port',
      authors: ['Jane Roe', 'María de la Cruz', 'Harbour Press Agency'],
      outlet: 'The Daily Beacon',
      published: '2031-05-03',
      language: 'en',
      url: 'https://beacon.example/ferries',
      type: 'article-newspaper',
      details: { page: '4-5', 'publisher-place': 'Port Lessing' },
      abstract: 'The strike goes on, says the union.',
      warnings: [],
    })
  })

  test('makes CSL-JSON without id', () => {
    expect(first(news)?.item).toEqual({
      type: 'article-newspaper',
      title: 'Ferries stay in port',
      author: [
        { family: 'Roe', given: 'Jane' },
        { family: 'de la Cruz', given: 'María' },
        { literal: 'Harbour Press Agency' },
      ],
      issued: { 'date-parts': [[2031, 5, 3]] },
      'container-title': 'The Daily Beacon',
      page: '4-5',
      'publisher-place': 'Port Lessing',
      URL: 'https://beacon.example/ferries',
      language: 'en',
      abstract: 'The strike goes on, says the union.',
    })
  })

  test.each([
    ['PY  - 2031', '2031'],
    ['PY  - 2031/05/03/evening', '2031-05-03'],
    ['Y1  - 2031///Spring', '2031'],
    ['DA  - 2031-05', '2031-05'],
    ['PY  - 2031\nDA  - 2031/05/03', '2031-05-03'],
    ['DA  - May 3, 2031', '2031-05-03'],
    ['PY  - 2031/13/40', '2031'],
    ['DA  - in press', null],
  ])('reads %j as %s', (line, published) => {
    expect(first(`TY  - JOUR\nTI  - A\n${line}\nER  - \n`)?.published).toBe(published)
  })

  test.each([
    ['JOUR', 'article-journal'],
    ['MGZN', 'article-magazine'],
    ['BLOG', 'post-weblog'],
    ['ELEC', 'webpage'],
    ['RPRT', 'report'],
    ['CHAP', 'chapter'],
    ['THES', 'report'],
    ['CASE', 'legislation'],
    ['XYZ', 'document'],
  ])('takes %s for %s', (tag, type) => {
    expect(first(`TY  - ${tag}\nTI  - A\nER  - \n`)?.type).toBe(type)
  })

  test('takes the publisher of a report as its outlet and keeps the series', () => {
    expect(
      first('TY  - RPRT\nTI  - Grain\nPB  - Port Institute\nT3  - Papers\nPY  - 2031\nER  - '),
    ).toMatchObject({ outlet: 'Port Institute', details: { 'collection-title': 'Papers' } })
  })

  test('keeps a publisher beside the journal that an article appeared in', () => {
    expect(
      first(
        'TY  - JOUR\nTI  - Grain\nJF  - Ports\nPB  - Quay Press\nVL  - 3\nSN  - 1234-5678\nER  - ',
      ),
    ).toMatchObject({
      outlet: 'Ports',
      details: { publisher: 'Quay Press', volume: '3', ISSN: '1234-5678' },
    })
  })

  test('takes the first of several addresses and says so', () => {
    const entry = first(
      'TY  - ELEC\nTI  - A\nUR  - https://a.example/1\nUR  - https://b.example/2\nER  - ',
    )
    expect(entry?.url).toBe('https://a.example/1')
    expect(entry?.warnings.join()).toContain('2 addresses')
  })

  test('reads a record that does not end, and the one after it', () => {
    const { entries } = read('TY  - JOUR\nTI  - First\nTY  - JOUR\nTI  - Second\nER  - \n')
    expect(entries.map(({ title }) => title)).toEqual(['First', 'Second'])
    expect(entries[0]?.warnings.join()).toContain('does not end')
  })

  test('lists an empty record as a failure without losing the others', () => {
    const found = read('TY  - JOUR\nVL  - 3\nER  - \nTY  - JOUR\nTI  - Second\nER  - \n')
    expect(found.entries).toHaveLength(1)
    expect(found.failures).toEqual([
      { entry: 'TY  - JOUR', reason: 'The entry has no title, author or address.' },
    ])
  })

  test('reads Windows-1252, says so, and a byte order mark', () => {
    const text = 'TY  - NEWS\r\nTI  - Caf\xe9 \x93Quai\x94\r\nER  - \r\n'
    const found = read(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))
    expect(found.entries[0]?.title).toBe('Café “Quai”')
    expect(found.warnings.join()).toContain('Windows-1252')
    expect(first(`\ufeff${news}`)?.title).toBe('Ferries stay in port')
  })
})

describe('BibTeX', () => {
  test.each([
    [
      'accents',
      String.raw`Stra{\ss}e of Fran\c{c}ois and M{\"u}ller`,
      'Straße of François and Müller',
    ],
    [
      'braces and markup',
      String.raw`The {NATO} \emph{Strategy} \& more`,
      'The NATO Strategy & more',
    ],
    ['dashes and quotes', "``Ferries'' --- again", '“Ferries” — again'],
  ])('reads %s', (_, source, title) => {
    expect(first(`@article{a, title={${source}}, year=2031}`)?.title).toBe(title)
  })

  test('reads names with particles, organisations in braces, and others', () => {
    const entry = first(
      String.raw`@article{a, title={T}, author={{World Grain Bank} and de la Cruz, Mar{\'\i}a and Roe, Jr., John and others}}`,
    )
    expect(entry?.authors).toEqual(['World Grain Bank', 'María de la Cruz', 'John Roe Jr.'])
    expect(entry?.warnings.join()).toContain('and others')
  })

  test.each([
    ['year=2031, month=may', '2031-05'],
    ['date={2031-05-03}', '2031-05-03'],
    ['date={2031-05-03/2031-05-07}', '2031-05-03'],
    ['year={2031}', '2031'],
  ])('reads %s as %s', (fields, published) => {
    expect(first(`@online{a, title={T}, ${fields}}`)?.published).toBe(published)
  })

  test.each([
    [
      '@article{a, title={T}, journal={Ports}, volume=3, number=4, pages={1--9}, doi={10.1/x}}',
      'article-journal',
      'Ports',
      { volume: '3', issue: '4', page: '1-9', DOI: '10.1/x' },
    ],
    [
      '@article{a, title={T}, journal={Beacon}, entrysubtype={newspaper}}',
      'article-newspaper',
      'Beacon',
      {},
    ],
    [
      '@techreport{a, title={T}, institution={Port Institute}, number=7}',
      'report',
      'Port Institute',
      { number: '7' },
    ],
    [
      '@book{a, title={T}, publisher={Quay Press}, isbn={978-3-16-148410-0}}',
      'book',
      'Quay Press',
      { ISBN: '978-3-16-148410-0' },
    ],
    [
      '@incollection{a, title={T}, booktitle={Ports}, publisher={Quay Press}}',
      'chapter',
      'Ports',
      { publisher: 'Quay Press' },
    ],
    [
      '@online{a, title={T}, url={https://a.example/x}, organization={The Beacon}}',
      'webpage',
      'The Beacon',
      {},
    ],
    ['@misc{a, title={T}, howpublished={\\url{https://a.example/x}}}', 'webpage', null, {}],
  ])('%s is a %s of %s', (source, type, outlet, details) => {
    expect(first(source)).toMatchObject({ type, outlet, details })
  })

  test('reads what comes after an entry that never closes', () => {
    const { entries } = read(
      '@article{a, title={First}}\n@article{b, title={Second\n\n@article{c, title={Third}, year=2031}\n',
    )
    expect(entries.map(({ title }) => title)).toEqual(expect.arrayContaining(['First', 'Third']))
    expect(entries.find(({ title }) => title === 'Third')?.published).toBe('2031')
  })

  test('uses abbreviations that the file defines, in a damaged file too', () => {
    const { entries } = read(
      '@string{dbn = "The Daily Beacon"}\n@article{a, title={First}, journal=dbn}\n@article{b, title={Second\n',
    )
    expect(entries[0]?.outlet).toBe('The Daily Beacon')
  })
})

describe('CSL-JSON', () => {
  const item = {
    id: 'x',
    type: 'article-newspaper',
    title: 'Ferries',
    issued: { 'date-parts': [['2031', 5]] },
  }

  test.each([
    ['a list', [item]],
    ['one item', item],
    ['items within an object', { items: [item] }],
  ])('reads %s', (_, json) => {
    expect(first(JSON.stringify(json), 'a.json')).toMatchObject({
      title: 'Ferries',
      published: '2031-05',
    })
  })

  test('keeps only what CSL knows, in its shapes', () => {
    const entry = first(
      JSON.stringify([
        {
          ...item,
          volume: 3,
          title: 'Ferries <i>again</i>',
          author: [{ family: 'Roe', given: 'Jane', secret: 1 }, 'Harbour Press', { nonsense: 1 }],
          editor: 7,
          custom: { a: 1 },
          'citation-key': 'roe',
          accessed: { 'date-parts': [[2031, 2, 31]] },
          __proto__: { polluted: true },
        },
      ]),
    )
    expect(entry?.item).toEqual({
      type: 'article-newspaper',
      title: 'Ferries again',
      issued: { 'date-parts': [[2031, 5]] },
      volume: '3',
      author: [{ family: 'Roe', given: 'Jane' }, { literal: 'Harbour Press' }],
      accessed: { 'date-parts': [[2031, 2]] },
    })
    expect(entry?.warnings.join()).toContain('editor')
  })

  test('lists what is no item without losing the others', () => {
    const found = read(JSON.stringify([item, 7, { id: 'empty', type: 'book' }]))
    expect(found.entries).toHaveLength(1)
    expect(found.failures.map(({ entry }) => entry)).toEqual(['entry 2', 'empty'])
  })

  test('never takes an address that is not of the web', () => {
    expect(first(JSON.stringify([{ ...item, URL: 'javascript:alert(1)' }]))?.url).toBeNull()
  })
})

test("reads EndNote's tags", () => {
  expect(
    first(
      '%0 Newspaper Article\n%A Roe, Jane\n%T Ferries stay\n%J The Daily Beacon\n%D 2031\n%8 May 3, 2031\n%P 4\n',
    ),
  ).toMatchObject({
    type: 'article-newspaper',
    title: 'Ferries stay',
    authors: ['Jane Roe'],
    outlet: 'The Daily Beacon',
    published: '2031',
  })
})

describe('isBibliography', () => {
  test.each([
    ['RIS whatever its name', news, 'list.txt', true],
    ['BibTeX without a name', '% my list\n@article{a, title={T}}', '', true],
    ['a .bib file that begins with words', 'My sources\n@book{a, title={T}}', 'a.bib', true],
    ['a .enw file', '%0 Book\n%T A', 'a.enw', true],
    ['CSL-JSON', '[{"type":"book","title":"A"}]', 'a.json', true],
    ['any other JSON', '{"name":"package","type":"module"}', 'package.json', false],
    ['a text that quotes an entry', 'She wrote:\n@book{a, title={T}}\nand left.', 'a.txt', false],
    ['an article', 'The ferries stay in port, the union says.', 'a.txt', false],
  ])('%s', (_, text, name, is) => {
    expect(isBibliography(original(text, name))).toBe(is)
  })

  test('a binary file is none', () => {
    expect(isBibliography(original(new Uint8Array([0, 1, 2, 3, 0, 0]), 'a.ris'))).toBe(false)
  })
})

test.each([
  ['an empty list', '[]', 'a.json'],
  ['a file without entries', 'nothing here', 'a.ris'],
])('refuses %s', (_, text, name) => {
  expect(() => read(text, name)).toThrow(NotAnArticle)
})

test('reads 2,000 entries in good time', () => {
  expect(read(news.repeat(2000)).entries).toHaveLength(2000)
  const many = Array.from(
    { length: 2000 },
    (_, at) => `@article{a${at}, title={T ${at}}, year=2031}`,
  )
  expect(read(many.join('\n')).entries).toHaveLength(2000)
})
