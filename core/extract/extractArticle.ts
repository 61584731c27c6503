import { type Article, largestOriginal, NotAnArticle, type Original } from './article.ts'
import { extractText } from './text/extractText.ts'

/**
 * Reads an article out of a file or a pasted text. Each format has one extractor; the bytes decide
 * before the stated media type does, because people rename files.
 * @throws NotAnArticle with a message for the person who imports.
 */
export function extractArticle(original: Original): Article {
  const { bytes } = original
  if (bytes.length === 0) throw new NotAnArticle('empty', 'The file is empty.')
  if (bytes.length > largestOriginal) {
    const limit = largestOriginal / 1024 / 1024
    throw new NotAnArticle(
      'too-large',
      `The file is larger than ${limit} MB. Import a shorter one.`,
    )
  }
  const format = formatOf(original)
  if (format !== 'text') {
    throw new NotAnArticle(
      'unsupported',
      `${format} files cannot be imported yet. Copy the article's text and paste it instead.`,
    )
  }
  return extractText(bytes)
}

type Format = 'text' | 'PDF' | 'HTML' | 'Word' | 'Such'

function formatOf({ bytes, mediaType, fileName }: Original): Format {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (head.startsWith('%PDF-')) return 'PDF'
  if (
    head.startsWith('PK\x03\x04') &&
    /\.docx$|wordprocessingml/i.test(`${fileName}${mediaType}`)
  ) {
    return 'Word'
  }
  if (/^\W{0,4}<(?:!doctype html|html|head|body|article|\?xml)\b/i.test(head)) return 'HTML'
  const type = (mediaType.split(';')[0] ?? '').trim().toLowerCase()
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'HTML'
  const textual = type === '' || type.startsWith('text/') || type === 'application/octet-stream'
  return textual ? 'text' : type === 'application/pdf' ? 'PDF' : 'Such'
}
