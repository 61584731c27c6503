import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formatDate } from '../../../core/citation/formatDate.ts'
import { type ArticleJson, articleJson } from '../../../core/extract/articleJson.ts'
import { extractArticle } from '../../../core/extract/extractArticle.ts'
import { makeDocx } from '../../support/makeDocx.ts'
import { makePdf, type Paper } from '../../support/makePdf.ts'
import { seedFiles } from '../../support/seeds.ts'

const stated = ({ title, authors, publisher, published, paragraphs, captions }: ArticleJson) => ({
  title,
  authors,
  publisher,
  published,
  paragraphs,
  captions,
})

async function seed(file: string): Promise<{ article: ArticleJson; paper: Paper }> {
  const original = { bytes: readFileSync(file), fileName: basename(file), mediaType: 'text/plain' }
  const article = articleJson(await extractArticle(original))
  const { published } = article
  const date = published ? formatDate(published) : null
  return { article, paper: { ...article, title: article.title ?? '', date } }
}

async function read(bytes: Uint8Array, fileName: string) {
  return articleJson(await extractArticle({ bytes, fileName, mediaType: '' }))
}

// Without the seeds there is one suite, and it is skipped.
const suites = (seedFiles.length > 0 ? seedFiles : ['none']).map(
  (file) => [basename(file).slice(0, 3), file] as const,
)

describe.skipIf(seedFiles.length === 0).each(suites)('seed %s', (_, file) => {
  test.each([
    ['one column, indented and justified', 1, 'indent', true],
    ['one column, gaps and ragged lines', 1, 'gap', false],
    ['two columns, indented and justified', 2, 'indent', true],
    ['two columns, gaps and ragged lines', 2, 'gap', false],
  ] as const)('is the same out of a PDF in %s', async (_, columns, paragraphs, justified) => {
    const { article, paper } = await seed(file)
    const notes = [{ after: 2, text: 'A note that the printer added; it is no part of the text.' }]
    const bytes = await makePdf({ ...paper, notes }, { columns, paragraphs, justified })
    expect(stated(await read(bytes, 'seed.pdf'))).toEqual(stated(article))
  })

  test.each([
    ['with styles', true],
    ['formatted by hand', false],
  ])('is the same out of a DOCX %s, with footnotes and tracked changes', async (_, styled) => {
    const { article, paper } = await seed(file)
    const notes = [{ after: 1, text: 'A note that somebody added.' }]
    const bytes = await makeDocx({ ...paper, notes }, { styled, tracked: true })
    const found = await read(bytes, 'seed.docx')
    expect(stated(found)).toEqual(stated(article))
    expect(found.warnings.join(' ')).toContain('2 tracked changes by Ilse Korn')
  })
})
