import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { NotAnArticle } from '../../../../core/extract/article.ts'
import { articleJson } from '../../../../core/extract/articleJson.ts'
import { extractDocx } from '../../../../core/extract/docx/extractDocx.ts'
import { makeDocx } from '../../../support/makeDocx.ts'
import { makeZip } from '../../../support/makeZip.ts'
import { paper } from '../../../support/paper.ts'

const words = (text: string) => new TextEncoder().encode(text)
const read = (bytes: Uint8Array) => extractDocx({ bytes, fileName: 'a.docx', mediaType: '' })

/** A Word file of paragraphs as they stand in its XML. */
const docx = (body: string, more: Record<string, string> = {}) =>
  zipSync({
    '[Content_Types].xml': words(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    '_rels/.rels': words(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': words(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
    ...Object.fromEntries(Object.entries(more).map(([name, xml]) => [name, words(xml)])),
  })
const p = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const [first = '', second = '', third = ''] = paper.paragraphs

describe.each([
  ['with styles', true],
  ['formatted by hand', false],
])('a Word file %s', { timeout: 20_000 }, (_, styled) => {
  test('gives title, byline, outlet, date, headings, paragraphs and captions', async () => {
    const article = await read(await makeDocx(paper, { styled, tracked: false }))
    expect(articleJson(article)).toMatchObject({
      title: paper.title,
      authors: paper.authors,
      publisher: paper.publisher,
      published: '2031-05-03',
      language: 'en',
      paragraphs: paper.paragraphs,
      captions: paper.captions,
      warnings: [],
    })
    const headings = article.blocks.filter(({ kind, included }) => kind === 'heading' && included)
    expect(headings.map(({ text }) => text)).toEqual(paper.headings.map(({ text }) => text))
  })

  test('keeps notes apart and their marks out of the text', async () => {
    const { blocks } = await read(await makeDocx(paper, { styled, tracked: false }))
    const notes = blocks.filter(({ text }) => paper.notes.some((note) => note.text === text))
    expect(notes).toHaveLength(paper.notes.length)
    expect(notes.every(({ included, kind }) => !included && kind === 'other')).toBe(true)
  })

  test('reads tracked changes as accepted and says whose they are', async () => {
    const article = articleJson(await read(await makeDocx(paper, { styled, tracked: true })))
    expect(article.paragraphs).toEqual(paper.paragraphs)
    expect(article.warnings).toEqual([
      'The document has 2 tracked changes by Ilse Korn; they were read as accepted.',
    ])
  })
})

test('reads quotations by style, lists and tables', async () => {
  const style = (id: string, name: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
  const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`
  const bytes = docx(
    p('Ferries stay in port', '<w:pStyle w:val="T"/>') +
      p(first) +
      p(second, '<w:pStyle w:val="Q"/>') +
      p('Two crews', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
      `<w:tbl><w:tr>${cell('Port')}${cell('Ships')}</w:tr><w:tr>${cell('Lessing')}${cell('12')}</w:tr></w:tbl>` +
      p(third),
    {
      'word/styles.xml': `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${style('T', 'Title')}${style('Q', 'Quote')}</w:styles>`,
      'word/numbering.xml':
        '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="n" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>',
    },
  )
  const { blocks } = await read(bytes)
  expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
    ['title', 'Ferries stay in port'],
    ['paragraph', first],
    ['quotation', second],
    ['listItem', 'Two crews'],
    ['listItem', 'Port | Ships'],
    ['listItem', 'Lessing | 12'],
    ['paragraph', third],
  ])
})

test('counts comments and leaves them out', async () => {
  const comment = '<w:comment w:id="1" w:author="Ilse Korn"><w:p/></w:comment>'
  const bytes = docx(p(first) + p(second), {
    'word/comments.xml': `<w:comments xmlns:w="x">${comment}${comment}</w:comments>`,
  })
  expect((await read(bytes)).warnings).toContain('2 comments were left out.')
})

test('takes neither the title nor the day of saving from the properties', async () => {
  const article = await read(
    docx(p(first) + p(second), {
      'docProps/core.xml':
        '<cp:coreProperties xmlns:dc="d" xmlns:cp="c" xmlns:dcterms="t"><dc:title>draft_final_3.doc</dc:title><dc:creator>admin</dc:creator><dcterms:created>2019-01-01T00:00:00Z</dcterms:created></cp:coreProperties>',
    }),
  )
  expect(article).toMatchObject({ title: null, authors: [], published: null })
})

describe('what is no Word file', () => {
  const whole = docx(p(first) + p(second))
  const ole = (text: string) =>
    Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Buffer.from(text, 'utf16le'),
    ])
  const zeros = new Uint8Array(30_000_000)

  test.each([
    ['a ZIP of something else', zipSync({ 'a.txt': words('x') }), 'damaged', 'no Word document'],
    ['a text', words('This is no Word file at all.'), 'damaged', 'cut off or damaged'],
    ['half a file', whole.subarray(0, whole.length / 2), 'damaged', 'cut off or damaged'],
    ['an old .doc', ole('WordDocument'), 'unsupported', 'old Word format'],
    ['an encrypted file', ole('EncryptedPackage'), 'locked', 'encrypted'],
    ['broken XML', docx('<w:p><w:r>'), 'damaged', 'damaged'],
    ['a document without a sentence', docx(p('Menu')), 'no-sentence', 'no sentence'],
    ['a bomb', makeZip([{ name: 'word/document.xml', bytes: zeros }]), 'too-large', 'unpacks'],
    [
      'a bomb whose header lies',
      makeZip([{ name: 'word/document.xml', bytes: zeros, stated: 900 }]),
      'too-large',
      'unpacks',
    ],
    [
      'tables within tables without end',
      docx(
        `${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}${p(first)}${'</w:tc></w:tr></w:tbl>'.repeat(20_000)}`,
      ),
      'damaged',
      'damaged',
    ],
  ])('refuses %s', { timeout: 30_000 }, async (_, bytes, reason, message) => {
    const error = await read(bytes).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(NotAnArticle)
    expect(error).toMatchObject({ reason, message: expect.stringContaining(message) })
  })

  test('leaves pictures packed, however large', async () => {
    const bytes = makeZip([
      ...['[Content_Types].xml', '_rels/.rels', 'word/document.xml'].map((name) => ({
        name,
        bytes: words(partOf(whole, name)),
      })),
      { name: 'word/media/image1.png', bytes: zeros },
    ])
    expect(articleJson(await read(bytes)).paragraphs).toEqual([first, second])
  })
})

function partOf(zip: Uint8Array, name: string): string {
  const bytes = unzipSync(zip)[name] ?? new Uint8Array()
  return new TextDecoder().decode(bytes)
}
