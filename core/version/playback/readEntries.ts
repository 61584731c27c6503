import { inflateSync } from 'fflate'
import { type JournalEntry, unpackEntries } from '../journal.ts'

/** Bytes from base64. */
export const bytesOf = (base64: string) =>
  Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0))

/** The entries of a part of a playback, as the API sends them. @throws Error when damaged */
export const readEntries = (base64: string): JournalEntry[] =>
  unpackEntries(inflateSync(bytesOf(base64)))
