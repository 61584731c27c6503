import type { Dirent } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { isProblemError, ProblemError } from '../../../core/api/problem.ts'
import { unpackEach } from '../../../core/import/unpack.ts'
import { unusableSize } from '../../../core/source/unusableSize.ts'
import type { Item } from './item.ts'
import { mediaTypeOf, noArticle } from './mediaTypes.ts'

/** Largest ZIP that is opened, in bytes: all of it is in memory while its files are imported. */
const largestArchive = 100 * 1024 * 1024

/** Loaded when there is an address, which is seldom. */
const loadFetch = async () => (await import('../../fetch/guardedFetch.ts')).guardedFetch

/** By name as people number things: `2.txt` before `10.txt`. */
const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/**
 * What a path or a web address stands for: itself, what a folder holds all the way down, what a ZIP
 * holds. One after another, so that only one of them need be in memory. Hidden files and folders are
 * passed over unless they are named.
 */
export async function* findItems(path: string): AsyncGenerator<Item> {
  if (/^https?:\/\//i.test(path)) {
    yield { name: path, read: async () => (await loadFetch())(path) }
    return
  }
  // npm changes to the project's folder before it runs a command, and says where it came from.
  const place = resolve(process.env.INIT_CWD ?? '.', path)
  const found = await stat(place).catch(toReason)
  if (typeof found === 'string') yield { name: path, failure: found }
  else if (found.isDirectory()) yield* inFolder(place, path)
  else yield* inFile(place, path, found.size)
}

async function* inFolder(place: string, name: string): AsyncGenerator<Item> {
  const entries = await readdir(place, { withFileTypes: true }).catch(toReason)
  if (typeof entries === 'string') {
    yield { name, failure: entries }
    return
  }
  entries.sort((a, b) => byName.compare(a.name, b.name))
  for (const entry of entries) {
    if (isHidden(entry.name) || isPartOfPage(entry, entries)) continue
    const [inner, innerName] = [join(place, entry.name), join(name, entry.name)]
    if (entry.isDirectory()) yield* inFolder(inner, innerName)
    else {
      const reason = noArticle(entry.name)
      // A link may lead anywhere, in a circle as well.
      if (entry.isSymbolicLink()) yield { name: innerName, skipped: 'This is a link.' }
      else if (!entry.isFile()) yield { name: innerName, skipped: 'This is no file.' }
      else if (reason) yield { name: innerName, skipped: reason }
      else yield* findFile(inner, innerName)
    }
  }
}

async function* findFile(place: string, name: string): AsyncGenerator<Item> {
  const found = await stat(place).catch(toReason)
  if (typeof found === 'string') yield { name, failure: found }
  else yield* inFile(place, name, found.size)
}

async function* inFile(place: string, name: string, size: number): AsyncGenerator<Item> {
  if (/\.zip$/i.test(name)) {
    if (size > largestArchive)
      yield {
        name,
        failure: `The ZIP is larger than ${largestArchive / 1024 / 1024} MB. Unpack it.`,
      }
    else yield* inArchive(place, name)
    return
  }
  const unusable = unusableSize(size)
  if (unusable) yield { name, failure: unusable }
  else
    yield {
      name,
      read: async () => {
        const bytes = await readFile(place).catch(toReason)
        if (typeof bytes === 'string') throw new ProblemError(422, bytes)
        return { bytes, fileName: basename(place), mediaType: mediaTypeOf(place) }
      },
    }
}

async function* inArchive(place: string, name: string): AsyncGenerator<Item> {
  const archive = await readFile(place).catch(toReason)
  if (typeof archive === 'string') {
    yield { name, failure: archive }
    return
  }
  for (const one of unpackEach(archive)) {
    const inner = one.path ? `${name}/${one.path}` : name
    if ('reason' in one) yield { name: inner, failure: one.reason }
    else if (one.path.split('/').some(isHidden)) continue
    else {
      const reason = noArticle(one.path)
      const original = {
        bytes: one.bytes,
        fileName: basename(one.path),
        mediaType: mediaTypeOf(one.path),
      }
      yield reason ? { name: inner, skipped: reason } : { name: inner, read: async () => original }
    }
  }
}

/** Dot files, and what office programs leave beside a file that is open. */
function isHidden(name: string): boolean {
  return /^(?:\.|~\$)|^(?:__MACOSX|Thumbs\.db|desktop\.ini)$/i.test(name)
}

/** `Page_files` beside `Page.html`: what a browser saves with a page. */
function isPartOfPage(entry: Dirent, all: readonly Dirent[]): boolean {
  const page = entry.isDirectory() && /^(.+)_files$/.exec(entry.name)?.[1]
  return Boolean(page) && all.some(({ name }) => name === `${page}.html` || name === `${page}.htm`)
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EACCES: 'The file may not be read by this account.',
  ELOOP: 'The link leads in a circle.',
}

/** Why a file cannot be opened, for the person who named it. */
function toReason(error: unknown): string {
  if (isProblemError(error)) return error.message
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) throw error
  return reasons[code] ?? `The file cannot be read (${code}).`
}
