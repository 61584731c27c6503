import { NotAnArticle } from '../article.ts'

export interface DecodedText {
  readonly text: string
  readonly warnings: readonly string[]
}

/**
 * Bytes of a text file as a string: a byte order mark decides, then UTF-8, then Windows-1252.
 * @throws NotAnArticle when the bytes are no text in any of them.
 */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  const encoding = markedEncoding(bytes) ?? unmarkedUtf16(bytes)
  if (encoding) return checkedText(new TextDecoder(encoding).decode(bytes), [])
  // Text has no NUL; looking at bytes first keeps a binary file from being called odd Windows-1252.
  if (bytes.includes(0)) throw binary()
  try {
    return checkedText(new TextDecoder('utf-8', { fatal: true }).decode(bytes), [])
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
  return checkedText(new TextDecoder('windows-1252').decode(bytes), [
    'The file is not UTF-8; it was read as Windows-1252. Check accented letters and quotation marks.',
  ])
}

/** The encoding that a byte order mark states. */
export function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without a mark: of mostly Latin text, every other byte is NUL. */
export function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096)
  if (sample.length < 8) return null
  let even = 0
  let odd = 0
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue
    if (index % 2 === 0) even += 1
    else odd += 1
  }
  const half = sample.length / 2
  if (odd > half * 0.6 && even < half * 0.02) return 'utf-16le'
  if (even > half * 0.6 && odd < half * 0.02) return 'utf-16be'
  return null
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted.
const control = /[\u0000-\u0008\u000e-\u001f\u007f\ufffd\ufffe\uffff]/g

/**
 * Takes control characters out of decoded text.
 * @throws NotAnArticle when there are so many that the bytes were no text.
 */
export function checkedText(text: string, warnings: readonly string[]): DecodedText {
  if (text.includes('\0')) throw binary()
  const odd = text.match(control)?.length ?? 0
  if (odd > text.length * 0.01 && odd > 2) throw binary()
  return { text: text.replace(/^\ufeff/, '').replace(control, ''), warnings }
}

function binary(): NotAnArticle {
  return new NotAnArticle(
    'binary',
    'This is not a text file. Import plain text, or paste the article instead.',
  )
}
