import { entryOfAddress, entryOfHtml, entryOfText } from './newEntries.ts'
import { parseAddresses } from './parseAddresses.ts'
import type { NewEntry } from './queueEntry.ts'

/** What a clipboard holds of one text: as plain text, and as HTML or empty. */
export interface Pasted {
  readonly text: string
  readonly html: string
}

/** What was pasted, as entries: addresses to fetch, a piece of a page, or a text. */
export function pastedEntries({ text, html }: Pasted): NewEntry[] {
  if (!text.trim()) return []
  const addresses = parseAddresses(text)
  if (addresses) return addresses.map(entryOfAddress)
  return [isPage(html) ? entryOfHtml(html) : entryOfText(text)]
}

/** Whether HTML has more to tell than the plain text: editors and terminals only give it colours. */
export function isPage(html: string): boolean {
  return /<(?:p|h[1-6]|article|blockquote|li|figcaption)[\s>]/i.test(html)
}
