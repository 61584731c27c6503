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

/** A pasted piece of a web page: its headings and links survive. */
export function entryOfHtml(html: string): NewEntry {
  const type = 'text/html;charset=utf-8'
  const file = new File(['<!doctype html><meta charset="utf-8">', html], 'Pasted page.html', {
    type,
  })
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
