/** What bytes are, whatever they are said to be. */
export type Content = 'pdf' | 'html' | 'xml' | 'text' | { readonly binary: string }

/** How many bytes at the start are looked at. */
const headLength = 4096

/** Starts of files that pages link to, one character a byte, with what a person calls them. */
const signatures: readonly (readonly [RegExp, string])[] = [
  [/^\x89PNG/, 'an image (PNG)'],
  [/^\xff\xd8\xff/, 'an image (JPEG)'],
  [/^GIF8[79]a/, 'an image (GIF)'],
  [/^RIFF.{4}WEBP/s, 'an image (WebP)'],
  [/^.{4}ftyp(?:avif|heic|mif1)/s, 'an image'],
  [/^.{4}ftyp|^.E\xdf\xa3/s, 'a video'],
  [/^(?:ID3|OggS|fLaC|RIFF.{4}WAVE)/s, 'a sound recording'],
  [/^PK[^ -~]/, 'a ZIP archive or an Office document'],
  [/^\xd0\xcf[^ -~]\xe0/, 'an Office document'],
  [/^[^ -~]\x8b/, 'a gzip archive'],
]

/** Bytes that no text has (WHATWG MIME Sniffing, "binary data byte"), NUL apart. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const oddByte = /[\x01-\x08\x0b\x0e-\x1a\x1c-\x1f]/g

/** Tells content by its first bytes. A few bytes that no text has make no binary file of a page. */
export function sniff(bytes: Uint8Array): Content {
  const head = Buffer.from(bytes.subarray(0, headLength)).toString('latin1')
  if (/^(?:\xef\xbb\xbf)?\s*%PDF-/.test(head)) return 'pdf'
  const letters = isWide(head) ? head.replaceAll('\0', '') : head
  const odd = letters.match(oddByte)?.length ?? 0
  const hasNul = letters.includes('\0')
  const known = hasNul || odd > 0 ? signatures.find(([start]) => start.test(head)) : undefined
  if (known || hasNul || (odd > 2 && odd > letters.length * 0.01))
    return { binary: known?.[1] ?? 'a file that is no text' }
  const start = letters.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
  // Past white space, an XML declaration and comments.
  const root = start.replace(/^(?:\s|<\?[^>]*>|<!--.*?-->)+/s, '')
  const isPage =
    /^<(?:!doctype html|html|head|body|title|meta|script|style|article|main|div|p|h1|table)\b/i
  if (isPage.test(root) || /<html\b/i.test(letters)) return 'html'
  return /^\s*<\?xml\b/i.test(start) || /^<(?:rss|feed|rdf:rdf|svg|urlset)\b/i.test(root)
    ? 'xml'
    : 'text'
}

/** UTF-16: a byte order mark, or a NUL beside nearly every letter of Latin text. */
function isWide(head: string): boolean {
  if (/^(?:\xff\xfe|\xfe\xff)/.test(head)) return true
  const nuls = [...head].filter((byte) => byte === '\0').length
  return nuls > head.length * 0.4 && nuls < head.length * 0.6
}
