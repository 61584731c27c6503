import type { Original } from './article.ts'

/** Formats that articles are read from. */
export const formats = ['text', 'html', 'pdf', 'docx', 'eml'] as const
export type Format = (typeof formats)[number]

/** How many bytes at the start of a file tell its format. */
const headLength = 1024

/**
 * What a file is, or the name of what cannot be read. The bytes decide before the name and the
 * stated media type do, because people rename files.
 */
export function formatOf({
  bytes,
  mediaType,
  fileName,
}: Original): { format: Format } | { unreadable: string } {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headLength))
  const name = fileName.toLowerCase()
  const type = (mediaType.split(';')[0] ?? '').trim().toLowerCase()
  if (head.includes('%PDF-')) return { format: 'pdf' }
  if (head.startsWith('PK\x03\x04'))
    return name.endsWith('.docx') || type.includes('wordprocessingml')
      ? { format: 'docx' }
      : { unreadable: 'ZIP' }
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
  return textual ? { format: 'text' } : { unreadable: 'Such' }
}
