import { type Article, largestOriginal, NotAnArticle, type Original } from './article.ts'
import { type Format, formatOf } from './format.ts'

/**
 * One extractor a format, loaded when it is first needed: most of them bring a library along.
 * Each throws NotAnArticle for a file that holds no article.
 */
const extractors: Readonly<Record<Format, () => Promise<Extractor>>> = {
  text: async () => {
    const { extractText } = await import('./text/extractText.ts')
    return ({ bytes }) => extractText(bytes)
  },
  html: async () => (await import('./html/extractHtml.ts')).extractHtml,
  pdf: async () => (await import('./pdf/extractPdf.ts')).extractPdf,
  docx: async () => (await import('./docx/extractDocx.ts')).extractDocx,
  eml: async () => (await import('./mail/extractMail.ts')).extractMail,
}

export type Extractor = (original: Original) => Article | Promise<Article>

/**
 * Reads an article out of a file or a pasted text. `as` overrules what its bytes and name say.
 * @throws NotAnArticle with a message for the person who imports.
 */
export async function extractArticle(original: Original, as?: Format): Promise<Article> {
  const { bytes } = original
  if (bytes.length === 0) throw new NotAnArticle('empty', 'The file is empty.')
  if (bytes.length > largestOriginal) {
    const limit = largestOriginal / 1024 / 1024
    throw new NotAnArticle(
      'too-large',
      `The file is larger than ${limit} MB. Import a shorter one.`,
    )
  }
  const found = as ? { format: as } : formatOf(original)
  if ('unreadable' in found) {
    throw new NotAnArticle(
      'unsupported',
      `${found.unreadable} files cannot be imported. ${found.advice}`,
    )
  }
  const extract = await extractors[found.format]()
  return extract(original)
}
