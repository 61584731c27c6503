import type { SourceSummary } from '../api/sources.ts'
import { formatDate } from './formatDate.ts'

type Bibliographic = Pick<SourceSummary, 'title' | 'authors' | 'outlet' | 'published' | 'url'>

/** A part of an entry and how it is set. `text` carries its own punctuation. */
export interface EntryPart {
  readonly kind: 'authors' | 'title' | 'outlet' | 'date' | 'url'
  readonly text: string
}

/**
 * The entry of a source in a list: Authors. “Title.” *Outlet*, date. Address. What is not known is
 * left out, but for the date, whose absence is said (`n.d.`).
 */
export function formatEntry(source: Bibliographic): EntryPart[] {
  const { title, outlet, published, url } = source
  const authors = formatAuthors(source.authors)
  const date = published ? formatDate(published) : 'n.d.'
  const parts: EntryPart[] = []
  if (authors) parts.push({ kind: 'authors', text: stop(authors) })
  parts.push({ kind: 'title', text: `“${stop(nested(title))}”` })
  if (outlet) parts.push({ kind: 'outlet', text: `${outlet},` })
  parts.push({ kind: 'date', text: stop(date) })
  if (url) parts.push({ kind: 'url', text: url })
  return parts
}

/** `A`, `A and B`, `A, B, and C`; from the fourth on `A et al.` */
export function formatAuthors(authors: readonly string[]): string {
  const [first = '', second = '', third = ''] = authors
  if (authors.length <= 1) return first
  if (authors.length === 2) return `${first} and ${second}`
  return authors.length === 3 ? `${first}, ${second}, and ${third}` : `${first} et al.`
}

/** Ends a part with a full stop unless it ends with a mark of its own. */
function stop(text: string): string {
  return /[.?!…]["'”’»)]?$/.test(text) ? text : `${text}.`
}

/** Quotation marks within quotation marks. */
function nested(title: string): string {
  return title
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replace(/"([^"]*)"/g, '‘$1’')
}
