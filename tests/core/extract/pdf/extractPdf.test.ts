import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { NotAnArticle } from '../../../../core/extract/article.ts'
import { articleJson } from '../../../../core/extract/articleJson.ts'
import { extractPdf } from '../../../../core/extract/pdf/extractPdf.ts'
import { makePdf, type Print } from '../../../support/makePdf.ts'
import { paper } from '../../../support/paper.ts'
import { rawPdf } from '../../../support/rawPdf.ts'

const read = (bytes: Uint8Array) => extractPdf({ bytes, fileName: 'a.pdf', mediaType: '' })
const plain: Print = { columns: 1, paragraphs: 'indent', justified: true }

describe.each([
  ['one column, indents, justified', plain],
  ['one column, gaps, ragged', { columns: 1, paragraphs: 'gap', justified: false }],
  ['two columns, indents, justified', { ...plain, columns: 2 }],
  ['two columns, indents, ragged', { columns: 2, paragraphs: 'indent', justified: false }],
  ['two columns, gaps, justified', { columns: 2, paragraphs: 'gap', justified: true }],
  ['two columns that end compounds at their hyphens', { ...plain, columns: 2, compounds: true }],
] satisfies [string, Print][])('a PDF of %s', { timeout: 20_000 }, (_, print) => {
  test('gives title, byline, outlet, date, paragraphs and captions', async () => {
    const article = articleJson(await read(await makePdf(paper, print)))
    expect(article).toMatchObject({
      title: paper.title,
      authors: paper.authors,
      publisher: paper.publisher,
      published: '2031-05-03',
      language: 'en',
      captions: paper.captions,
      warnings: [],
    })
    expect(article.paragraphs).toEqual(paper.paragraphs)
  })

  test('tells headings and notes apart', async () => {
    const { blocks } = await read(await makePdf(paper, print))
    const of = (kind: string) => blocks.filter((block) => block.kind === kind)
    expect(of('heading').map(({ text }) => text)).toEqual(paper.headings.map(({ text }) => text))
    const notes = of('other').filter(({ text }) => /^\d .*\.$/.test(text))
    expect(notes.map(({ text }) => text.slice(2)).sort()).toEqual(
      paper.notes.map(({ text }) => text).sort(),
    )
    expect(notes.every(({ included }) => !included)).toBe(true)
  })
})

describe('properties of the file', () => {
  const untitled = { ...paper, title: '', publisher: null, date: null }

  test.each(['Microsoft Word - draft3.doc', 'final_v2.pdf', 'Untitled document'])(
    'never name it “%s”',
    async (Title) => {
      const bytes = await makePdf(untitled, { ...plain, info: { Title, Author: 'admin' } })
      expect((await read(bytes)).title).not.toBe(Title)
    },
  )

  test('give the title where the page has none, and the person is told', async () => {
    const Title = 'Ferries stay in port for the summer'
    const article = await read(await makePdf(untitled, { ...plain, info: { Title } }))
    expect(article.title).toBe(Title)
    expect(article.warnings.join()).toContain('properties of the file')
  })

  test('give no date: that of making a file is not that of publishing', async () => {
    const CreationDate = new Date('2019-01-01')
    const article = await read(
      await makePdf({ ...paper, date: null }, { ...plain, info: { CreationDate } }),
    )
    expect(article.published).toBeNull()
  })

  test('give an author only whom a line near the title names, too', async () => {
    const date = 'From Ilse Korn, our correspondent on the quays of Port Lessing and beyond'
    const by = (Author: string) =>
      makePdf({ ...paper, authors: [], date }, { ...plain, info: { Author } })
    expect((await read(await by('Ilse Korn'))).authors).toEqual(['Ilse Korn'])
    expect((await read(await by('Aurelia Voss'))).authors).toEqual([])
    expect((await read(await by('admin'))).authors).toEqual([])
  })
})

describe('what is no article', () => {
  test('a scan says what to do', async () => {
    await expect(read(rawPdf('0 0 100 100 re f'))).rejects.toThrow('Run text recognition (OCR)')
  })

  test('an encrypted file says what to do', async () => {
    const bytes = await makePdf(paper, { ...plain, password: 'secret' })
    const error = await read(bytes).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ reason: 'locked', message: expect.stringContaining('password') })
  })

  test('a file that is cut off is read as far as it goes, or refused', async () => {
    const whole = await makePdf(paper, plain)
    for (const share of [0.05, 0.3, 0.6, 0.9]) {
      const found = await read(whole.subarray(0, whole.length * share)).catch((thrown) => thrown)
      if (found instanceof Error)
        expect(found).toMatchObject({ reason: expect.stringMatching(/damaged|no-sentence/) })
    }
    const header = await read(whole.subarray(0, 300)).catch((thrown: unknown) => thrown)
    expect(header).toBeInstanceOf(NotAnArticle)
    expect(header).toMatchObject({ reason: 'damaged' })
  })

  test('words that call themselves a PDF are damaged', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7\nFerries stay in port.')
    await expect(read(bytes)).rejects.toMatchObject({ reason: 'damaged' })
  })

  test('a stream that inflates without end is measured before it is read', async () => {
    const bomb = deflateSync(new Uint8Array(150_000_000).fill(32))
    await expect(read(rawPdf(bomb, '/FlateDecode'))).rejects.toMatchObject({ reason: 'too-large' })
  }, 60_000)

  test('a stream that is packed twice is refused', async () => {
    const twice = deflateSync(deflateSync(new Uint8Array(1_000_000)))
    await expect(read(rawPdf(twice, '[/FlateDecode /FlateDecode]'))).rejects.toMatchObject({
      reason: 'too-large',
    })
  })
})
