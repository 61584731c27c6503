/** What a Word file says of itself beside its text. */
export interface DocxFacts {
  readonly title: string | null
  readonly creator: string | null
  /** Insertions, deletions and moves that nobody has accepted or rejected. */
  readonly changes: number
  readonly changedBy: readonly string[]
  readonly comments: number
  /** Lines of headers and footers. */
  readonly said: readonly string[]
}

export function docxFacts(xml: ReadonlyMap<string, string>): DocxFacts {
  const core = xml.get('docProps/core.xml') ?? ''
  const changed = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'].flatMap(
    (name) => [
      ...(xml.get(name) ?? '').matchAll(/<w:(?:ins|del|moveFrom|moveTo)\s([^>]{0,600})>/g),
    ],
  )
  const authors = changed.map(([, attributes]) =>
    unescaped(/\bw:author="([^"]*)"/.exec(attributes ?? '')?.[1] ?? '').trim(),
  )
  return {
    title: property(core, 'dc:title'),
    creator: property(core, 'dc:creator'),
    changes: changed.length,
    changedBy: [...new Set(authors.filter((author) => author !== ''))],
    comments: (xml.get('word/comments.xml') ?? '').match(/<w:comment\s/g)?.length ?? 0,
    said: [...xml]
      .filter(([name]) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
      .flatMap(([, text]) => linesOf(text)),
  }
}

function property(core: string, name: string): string | null {
  const found = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`).exec(core)?.[1]
  return found ? unescaped(found).trim() || null : null
}

/** Longest header that is read, in characters of XML. */
const longestHeader = 200_000

function linesOf(xml: string): string[] {
  return xml
    .slice(0, longestHeader)
    .split('</w:p>')
    .map((paragraph) =>
      unescaped(
        [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\b/g)]
          .map(([, text, gap]) => (gap ? '   ' : (text ?? '')))
          .join(''),
      ).trim(),
    )
    .filter((line) => /\p{L}{2}/u.test(line))
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
}

function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lt|gt|quot|apos|amp));/gi,
    (all, hex, dec, name) => {
      if (name) return entities[String(name).toLowerCase()] ?? all
      const code = Number.parseInt(hex ?? dec, hex ? 16 : 10)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all
    },
  )
}
