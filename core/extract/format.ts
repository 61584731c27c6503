import type { Original } from './article.ts'

/** Formats that articles are read from. */
export const formats = ['text', 'html', 'pdf', 'docx', 'eml'] as const
export type Format = (typeof formats)[number]

/** How many bytes at the start of a file tell its format. */
const headLength = 1024

/** What cannot be read: how such files are called, and what to do with one. */
export interface Unreadable {
  readonly unreadable: string
  readonly advice: string
}

const paste = "Copy the article's text and paste it instead."

/**
 * What a file is, or the name of what cannot be read. The bytes decide before the name and the
 * stated media type do, because people rename files.
 */
export function formatOf(original: Original): { format: Format } | Unreadable {
  const { bytes } = original
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headLength))
  const name = original.fileName.toLowerCase()
  const type = (original.mediaType.split(';')[0] ?? '').trim().toLowerCase()
  if (head.includes('%PDF-')) return { format: 'pdf' }
  if (head.startsWith('PK\x03\x04')) return packed(original, head, name, type)
  const old = oldFormat(bytes, head, name)
  if (old) return old
  if (name.endsWith('.docx') || type.includes('wordprocessingml')) return { format: 'docx' }
  if (name.endsWith('.pdf') || type === 'application/pdf') return { format: 'pdf' }
  if (name.endsWith('.eml') || type === 'message/rfc822') return { format: 'eml' }
  // UTF-16 has a NUL beside each letter of a tag.
  const letters = head.replaceAll('\0', '')
  if (/^\W{0,6}<(?:!doctype html|!--|html|head|body|article|\?xml)(?![\w-])/i.test(letters))
    return { format: 'html' }
  if (type === 'text/html' || type === 'application/xhtml+xml' || /\.x?html?$/.test(name))
    return { format: 'html' }
  const textual = type === '' || type.startsWith('text/') || type === 'application/octet-stream'
  return textual ? { format: 'text' } : { unreadable: 'Such', advice: paste }
}

/** Office files are ZIPs: what is in one tells, whatever its name and type are. */
function packed(
  { bytes }: Original,
  head: string,
  name: string,
  type: string,
): { format: Format } | Unreadable {
  const kind = /^PK.{28}mimetype(application\/[\w.+-]+)/s.exec(head)?.[1] ?? ''
  if (kind.startsWith('application/epub+zip') || name.endsWith('.epub'))
    return { unreadable: 'EPUB', advice: `Open the book. ${paste}` }
  if (kind.includes('opendocument') || /\.od[tsp]$/.test(name))
    return { unreadable: 'OpenDocument', advice: 'Save it as .docx or PDF and import that.' }
  if (name.endsWith('.docx') || type.includes('wordprocessingml')) return { format: 'docx' }
  // Names in the directory at the end of a ZIP are not packed.
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-directoryLength))
  const holds = (part: string) => head.includes(part) || tail.includes(part)
  if (holds('word/document.xml')) return { format: 'docx' }
  if (holds('xl/workbook.xml'))
    return { unreadable: 'Excel', advice: 'Save the sheet as PDF and import that.' }
  if (holds('ppt/presentation.xml'))
    return { unreadable: 'PowerPoint', advice: 'Save the slides as PDF and import that.' }
  return { unreadable: 'ZIP', advice: 'Unpack it and import the files that it holds.' }
}

/** Bytes at the end of a ZIP in which the names of its files stand. */
const directoryLength = 64 * 1024

function oldFormat(
  bytes: Uint8Array,
  head: string,
  name: string,
): { format: Format } | Unreadable | null {
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) {
    if (name.endsWith('.msg'))
      return { unreadable: 'Outlook', advice: 'Save the message as .eml or PDF and import that.' }
    if (/\.(?:xls|ppt)$/.test(name))
      return { unreadable: 'Old Office', advice: 'Save it as PDF and import that.' }
    // The reader of Word files tells old ones from encrypted ones.
    return { format: 'docx' }
  }
  if (head.startsWith('{\\rtf'))
    return { unreadable: 'RTF', advice: 'Open it in Word, save it as .docx and import that.' }
  if (head.startsWith('%!PS'))
    return { unreadable: 'PostScript', advice: 'Save it as PDF and import that.' }
  if (/^BOOKMOBI/.test(head.slice(60, 68)))
    return { unreadable: 'Kindle', advice: `Open the book. ${paste}` }
  const picture =
    head.startsWith('PNG\r\n', 1) ||
    head.startsWith('\xff\xd8\xff') ||
    head.startsWith('GIF8') ||
    /^(?:II\*\0|MM\0\*)/.test(head)
  if (picture && bytes.length > 0)
    return {
      unreadable: 'Picture',
      advice: 'Run text recognition (OCR) on it, then import the text.',
    }
  return null
}
