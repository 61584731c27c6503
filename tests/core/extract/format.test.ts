import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { extractArticle } from '../../../core/extract/extractArticle.ts'
import { formatOf } from '../../../core/extract/format.ts'

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const zip = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, bytesOf('x')])))
const stored = (mimetype: string) => zipSync({ mimetype: [bytesOf(mimetype), { level: 0 }] })
const ole = bytesOf(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(2000)}`)

test.each([
  ['a PDF named .txt', bytesOf('%PDF-1.7 …'), 'a.txt', 'text/plain', 'pdf'],
  ['a Word file sent as a ZIP', zip('word/document.xml'), 'download', 'application/zip', 'docx'],
  ['a Word file by its name', zip('x'), 'a.docx', '', 'docx'],
  ['a mail', bytesOf('From: a@b.example\r\n'), 'a.eml', '', 'eml'],
  ['a page without a name', bytesOf('<!doctype html><p>x'), '', '', 'html'],
  ['words', bytesOf('Ferries stay in port.'), 'a.txt', 'text/plain', 'text'],
] as const)('%s', (_, bytes, fileName, mediaType, format) => {
  expect(formatOf({ bytes, fileName, mediaType })).toEqual({ format })
})

test.each([
  ['old Word', ole, 'a.doc', 'save it as .docx'],
  ['Outlook', ole, 'a.msg', 'as .eml'],
  ['RTF', bytesOf('{\\rtf1\\ansi x}'), 'a.doc', 'save it as .docx'],
  ['EPUB', stored('application/epub+zip'), 'a.bin', 'Open the book'],
  ['OpenDocument', stored('application/vnd.oasis.opendocument.text'), 'a.zip', 'Save it as .docx'],
  ['Excel', zip('xl/workbook.xml'), 'a.xlsx', 'as PDF'],
  ['PowerPoint', zip('ppt/presentation.xml'), 'a', 'as PDF'],
  ['ZIP', zip('a.txt'), 'a.zip', 'Unpack it'],
])('says what to do with %s files', { timeout: 20_000 }, async (_, bytes, fileName, advice) => {
  const original = { bytes, fileName, mediaType: 'application/octet-stream' }
  await expect(extractArticle(original)).rejects.toThrow(advice)
})
