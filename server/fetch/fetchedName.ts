/** Extensions that fit a type; the first is given to a name that has none of them. */
const extensions: readonly (readonly [RegExp, readonly string[]])[] = [
  [/pdf$/, ['pdf']],
  [/^text\/(?:html|xml)$|xhtml\+xml$/, ['html', 'htm', 'xhtml']],
  [/^text\/markdown$/, ['md', 'txt']],
  [/^/, ['txt']],
]

/** Longest name without its extension, in characters. */
const longestStem = 120

/** How much of a stated name is looked at, in UTF-16 units. */
const longestStated = 1000

/** What Windows takes for a device. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * A file name for what was fetched: the one that the server states (`Content-Disposition`, RFC 6266),
 * else the last part of the path, else the host. It holds nothing that a file system or a terminal
 * takes for something else, and its extension fits the type.
 * @param disposition the header as `node:http` gives it, one character a byte
 */
export function fetchedName(url: URL, essence: string, disposition = ''): string {
  const fitting = extensions.find(([type]) => type.test(essence))?.[1] ?? []
  for (const name of [statedName(disposition), lastPart(url.pathname)]) {
    const clean = cleaned(name)
    const [, stem = clean, extension = ''] = clean.match(/^(.+)\.([a-z][a-z0-9]{0,4})$/i) ?? []
    const kept = fitting.includes(extension.toLowerCase()) ? extension : fitting[0]
    if (stem !== '') return `${shortened(stem)}.${kept}`
  }
  return `${shortened(cleaned(url.hostname))}.${fitting[0]}`
}

function statedName(disposition: string): string {
  const extended = disposition.match(
    /;\s*filename\*\s*=\s*(?:utf-8|iso-8859-1)'[^']*'([^\s;]+)/i,
  )?.[1]
  if (extended) return percentDecoded(extended)
  const [, quoted, bare] =
    disposition.match(/;\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]+))/i) ?? []
  return utf8OrLatin1(quoted?.replace(/\\(.)/g, '$1') ?? bare ?? '')
}

function lastPart(path: string): string {
  return percentDecoded(path.split('/').findLast((part) => part !== '') ?? '')
}

function percentDecoded(text: string): string {
  const bytes = text.replace(/%([\da-f]{2})/gi, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return utf8OrLatin1(bytes)
}

/** Bytes, one a character, as the text that they most likely are. */
export function utf8OrLatin1(bytes: string): string {
  // Characters past one byte were decoded already.
  if (/[^\0-\xff]/.test(bytes)) return bytes
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(bytes, 'latin1'))
  } catch {
    return bytes
  }
}

function cleaned(name: string): string {
  return name
    .slice(0, longestStated)
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}/\\:*?"<>|]+/gu, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
}

function shortened(stem: string): string {
  const short = [...stem].slice(0, longestStem).join('').trim()
  return device.test(short) ? `_${short}` : short
}
