import type { NewEntry } from './queueEntry.ts'

/** A file and the folders above it that came along with it, such as `reports/2013`. */
export interface FoundFile {
  readonly file: File
  readonly folder: string
}

export function entryOfFile({ file, folder }: FoundFile): NewEntry {
  return { origin: { kind: 'file', file, fromArchive: false }, name: file.name, folder }
}

/** A page that the server is to fetch. */
export function entryOfAddress(address: string): NewEntry {
  return { origin: { kind: 'address', address, file: null }, name: address, folder: '' }
}

/** A pasted text. */
export function entryOfText(text: string): NewEntry {
  const file = new File([text], 'Pasted text.txt', { type: 'text/plain' })
  return entryOfFile({ file, folder: '' })
}

/**
 * A pasted piece of a web page: its headings and links survive. Some browsers give the piece alone;
 * the byte order mark says how it is encoded.
 */
export function entryOfHtml(html: string): NewEntry {
  const page = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`
  const file = new File(['\ufeff', page], 'Pasted page.html', { type: 'text/html' })
  return entryOfFile({ file, folder: '' })
}

/** Something that the browser could not open, by its path. */
export function entryOfUnreadable(path: string): NewEntry {
  const parts = path.split('/')
  return {
    origin: { kind: 'none' },
    name: parts.at(-1) ?? path,
    folder: parts.slice(0, -1).join('/'),
    state: 'failed',
    trouble: 'The browser may not read it. Check its permissions, then drop it again.',
  }
}
