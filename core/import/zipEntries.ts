import { decodeName } from './entryName.ts'

/** One file or folder of a ZIP, as its directory states it. */
export interface ZipEntry {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly encrypted: boolean
  /** Bytes as packed and unpacked, as stated; null where the header leaves it open. */
  readonly packed: number | null
  readonly size: number | null
  /** Where its data begin. */
  readonly start: number
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[]
  /** The directory at its end is missing: the file was cut off, and what is left was searched. */
  readonly truncated: boolean
}

const local = 0x04034b50
const central = 0x02014b50
const ending = 0x06054b50

/**
 * Lists what a ZIP holds, at most `most` entries; null when it is none.
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT sections 4.3.7, 4.3.12, 4.3.16
 */
export function zipEntries(bytes: Uint8Array, most: number): ZipDirectory | null {
  if (bytes.length < 22) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end !== null) {
    const entries = fromDirectory(bytes, view, view.getUint32(end + 16, true), most)
    if (entries) return { entries, truncated: false }
  }
  if (view.getUint32(0, true) !== local) return null
  return { entries: fromHeaders(bytes, view, most), truncated: true }
}

function findEnd(view: DataView): number | null {
  const least = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= least; at -= 1)
    if (view.getUint32(at, true) === ending) return at
  return null
}

function fromDirectory(
  bytes: Uint8Array,
  view: DataView,
  offset: number,
  most: number,
): ZipEntry[] | null {
  const entries: ZipEntry[] = []
  let at = offset
  while (at + 46 <= bytes.length && view.getUint32(at, true) === central) {
    if (entries.length >= most) return entries
    const flags = view.getUint16(at + 8, true)
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const header = view.getUint32(at + 42, true)
    const name = bytes.subarray(at + 46, at + 46 + nameLength)
    const isLocal = header + 30 <= bytes.length && view.getUint32(header, true) === local
    const start = isLocal
      ? header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
      : bytes.length
    entries.push({
      name: decodeName(name, (flags & 0x800) !== 0),
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) !== 0,
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      start,
    })
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true)
  }
  return entries.length > 0 || offset + 22 === bytes.length || bytes.length === 22 ? entries : null
}

/** Walks from header to header, as long as they follow each other or can be found again. */
function fromHeaders(bytes: Uint8Array, view: DataView, most: number): ZipEntry[] {
  const entries: ZipEntry[] = []
  let at = 0
  while (at + 30 <= bytes.length && entries.length < most) {
    const flags = view.getUint16(at + 6, true)
    const open = (flags & 8) !== 0
    const nameLength = view.getUint16(at + 26, true)
    const start = at + 30 + nameLength + view.getUint16(at + 28, true)
    const packed = view.getUint32(at + 18, true)
    if (start > bytes.length) break
    entries.push({
      name: decodeName(bytes.subarray(at + 30, at + 30 + nameLength), (flags & 0x800) !== 0),
      method: view.getUint16(at + 8, true),
      encrypted: (flags & 1) !== 0,
      packed: open ? null : packed,
      size: open ? null : view.getUint32(at + 22, true),
      start,
    })
    at = nextHeader(view, open ? start : start + packed)
  }
  return entries
}

function nextHeader(view: DataView, from: number): number {
  for (let at = from; at + 30 <= view.byteLength; at += 1)
    if (view.getUint32(at, true) === local) return at
  return view.byteLength
}
