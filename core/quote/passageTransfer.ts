import { formatDate } from '../citation/formatDate.ts'
import { formatAuthors } from '../citation/formatEntry.ts'
import { plainCitation, type QuoteAttributes } from '../schema/quoteAttributes.ts'

/** A passage on its way into a brief: all that a quotation knows but its id. */
export type Passage = Omit<QuoteAttributes, 'id'>

/** Type under which a copied or dragged passage carries where it comes from. */
export const passageType = 'application/x-chancery-passage'

interface Bibliographic {
  readonly title: string
  readonly authors: readonly string[]
  readonly outlet: string | null
  readonly published: string | null
}

/** What the clipboard or a drag carries, by type: for briefs, for other rich texts, for plain ones. */
export function writeTransfer(
  passage: Passage,
  source: Bibliographic,
): readonly (readonly [type: string, data: string])[] {
  const words = passage.exact
  const marked = /^[“"«„][^“”"«»„]*[”"»“]$/u.test(words) ? words : `“${words}”`
  const reference = [
    formatAuthors(source.authors),
    `“${source.title}”`,
    source.outlet,
    source.published ? formatDate(source.published) : 'n.d.',
    passage.locator,
  ]
  const cited = `(${reference.filter(Boolean).join(', ')})`
  return [
    [passageType, JSON.stringify(passage)],
    [
      'text/html',
      `<span data-chancery-passage="">“<q style="quotes: none" ${attributesOf(passage)}>${escaped(words)}</q>” ${escaped(cited)}</span>`,
    ],
    ['text/plain', `${marked} ${cited}`],
  ]
}

/**
 * Reads what `writeTransfer` wrote, or anybody else under its type: null where it is none. It may
 * claim what it likes; the verdict tells what is true of it.
 */
export function readTransfer(json: string): Passage | null {
  const data = parse(json)
  if (data === null) return null
  const passage: Record<string, unknown> = { ...emptyPassage }
  for (const [name, missing] of Object.entries(emptyPassage)) {
    const value = data[name]
    if (value === undefined) continue
    if (typeof value !== typeof missing) return null
    passage[name] = value
  }
  const read = passage as unknown as Passage
  const placed = Number.isInteger(read.start) && Number.isInteger(read.end)
  return read.exact.trim() && read.source && placed ? read : null
}

/** HTML from the clipboard with copied passages as quotations alone, without marks and reference. */
export function withoutReference(html: string): string {
  return html.replace(
    /<span data-chancery-passage[^>]*>[^<]*(<q[\s>][\s\S]*?<\/q>)[^<]*<\/span>/g,
    '$1',
  )
}

const emptyPassage: Passage = {
  source: '',
  revision: '',
  exact: '',
  prefix: '',
  suffix: '',
  start: 0,
  end: 0,
  locator: '',
  ...plainCitation,
}

function parse(json: string): Record<string, unknown> | null {
  try {
    const data: unknown = JSON.parse(json)
    return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : null
  } catch {
    return null
  }
}

/** As the schema writes and reads them: `citePrefix` is `data-cite-prefix`. */
function attributesOf(passage: Passage): string {
  return Object.entries(passage)
    .filter(([, value]) => value !== '' && value !== false)
    .map(([name, value]) => {
      const attribute = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
      return `data-${attribute}="${escaped(String(value))}"`
    })
    .join(' ')
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
