import { largestOriginal } from '../extract/article.ts'
import { cleanPath, isClutter } from './entryName.ts'
import { type Inflated, inflateEntry } from './inflateEntry.ts'
import { zipEntries } from './zipEntries.ts'

export interface UnpackLimits {
  /** Most bytes of one file. */
  readonly file: number
  /** Most bytes that are inflated of all files together. */
  readonly total: number
  /** Most files. */
  readonly count: number
}

export const unpackLimits: UnpackLimits = {
  file: largestOriginal,
  total: 500 * 1024 * 1024,
  count: 2000,
}

export interface UnpackedFile {
  /** Within the ZIP, `/` between its parts; never leads out of it. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** A file that was left out, and why, as a sentence. The path is empty where the whole ZIP is meant. */
export interface RefusedFile {
  readonly path: string
  readonly reason: string
}

const archive = /\.(?:zip|7z|rar|tar|t?gz|t?bz2|t?xz|zst|jar|cab|iso)$/i

/** Unpacks a ZIP file by file, so that only one of them need be in memory. */
export function* unpackEach(
  bytes: Uint8Array,
  limits: UnpackLimits = unpackLimits,
): Generator<UnpackedFile | RefusedFile> {
  // Folders and clutter count as entries, too.
  const directory = zipEntries(bytes, limits.count * 3)
  if (!directory) {
    yield { path: '', reason: 'This is no ZIP file, or its beginning is damaged.' }
    return
  }
  if (directory.truncated)
    yield { path: '', reason: 'The ZIP is cut off; files are missing. Download it again.' }
  let left = limits.total
  let count = 0
  const starts = new Set<number>()
  for (const entry of directory.entries) {
    if (/[/\\]$/.test(entry.name) || isClutter(entry.name)) continue
    count += 1
    if (count > limits.count) {
      yield {
        path: '',
        reason: `The ZIP holds more than ${limits.count.toLocaleString('en')} files; the others were left out.`,
      }
      return
    }
    const path = cleanPath(entry.name)
    const refuse = (reason: string): RefusedFile => ({ path: path ?? visible(entry.name), reason })
    if (path === null) yield refuse('Its name leads out of the ZIP.')
    else if (archive.test(path))
      yield refuse('A packed file within a ZIP is not opened. Unpack it and import what it holds.')
    else if (starts.has(entry.start)) yield refuse('It shares its content with another file.')
    else if (left <= 0)
      yield refuse('The ZIP unpacks to too much. Import the rest in smaller parts.')
    else {
      starts.add(entry.start)
      const found = inflateEntry(bytes, entry, Math.min(limits.file, left))
      left -= found.spent
      if ('bytes' in found) yield { path, bytes: found.bytes }
      else yield refuse(reasonOf(found.failure, limits, left <= 0))
    }
  }
}

/** Unpacks a whole ZIP into memory. */
export function unpack(
  bytes: Uint8Array,
  limits: UnpackLimits = unpackLimits,
): { files: UnpackedFile[]; refused: RefusedFile[] } {
  const files: UnpackedFile[] = []
  const refused: RefusedFile[] = []
  for (const one of unpackEach(bytes, limits)) {
    if ('bytes' in one) files.push(one)
    else refused.push(one)
  }
  return { files, refused }
}

type Failure = Extract<Inflated, { failure: string }>['failure']

function reasonOf(failure: Failure, limits: UnpackLimits, spent: boolean): string {
  if (spent) return 'The ZIP unpacks to too much. Import the rest in smaller parts.'
  const reasons: Readonly<Record<Failure, string>> = {
    encrypted: 'It is encrypted. Unpack the ZIP with its password and import the files.',
    method: 'It is packed in a way that cannot be read. Unpack the ZIP and import the files.',
    'too-large': `It is larger than ${Math.round(limits.file / 1024 / 1024)} MB. Import a shorter one.`,
    bomb: 'It unpacks to far more than it should.',
    damaged: 'It is cut off or damaged.',
  }
  return reasons[failure]
}

/** A name for display, without control characters. */
function visible(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is replaced.
  return name.replace(/[\u0000-\u001f]/g, '\ufffd').slice(0, 200)
}
