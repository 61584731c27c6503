import type { Bibliography, Preview } from '../../../core/api/sources.ts'
import { countWords } from '../../../core/source/countWords.ts'
import { unusableSize } from '../../../core/source/unusableSize.ts'
import { draftOf, draftOfRecord } from './draft.ts'
import { fileKind } from './fileKind.ts'
import type { ImportRequests } from './importRequests.ts'
import type { Found, NewEntry, QueuedBlock, QueueEntry } from './queueEntry.ts'

/** What became of reading an entry: what it now says of itself, or the entries it stands for. */
export type Reading = { readonly change: Partial<QueueEntry> } | { readonly entries: NewEntry[] }

type ReadRequests = Pick<ImportRequests, 'preview' | 'list' | 'fetchPage' | 'unpack'>

/**
 * Reads an entry by its kind: an article is previewed, an address fetched first; archives and
 * bibliographic files become the entries that they hold.
 * @throws RequestError, or Error with a sentence for the person
 */
export async function readEntry(
  entry: QueueEntry,
  requests: ReadRequests,
  signal: AbortSignal,
): Promise<Reading> {
  let { origin } = entry
  if (origin.kind === 'address' && !origin.file) {
    const { file, url } = await requests.fetchPage(origin.address, signal)
    origin = { kind: 'address', address: url, file }
  }
  const file = fileOf(origin)
  if (!file) throw new Error('There is nothing to read.')
  const unusable = fileKind(file) === 'archive' ? null : unusableSize(file.size)
  if (unusable) throw new Error(unusable)
  switch (fileKind(file)) {
    case 'archive':
      if (origin.kind === 'file' && origin.fromArchive)
        throw new Error('This is an archive inside an archive. Unpack it, and drop its files.')
      return { entries: await unpacked(entry, file, requests) }
    case 'bibliography':
      return { entries: entriesOf(await requests.list(file, signal), entry) }
    case 'article': {
      const url = origin.kind === 'address' ? origin.address : null
      const preview = await requests.preview(file, url, signal)
      const { target } = entry
      return {
        change: {
          origin,
          ...previewed({ ...preview, ...(target && { revisionOf: target }) }, url),
        },
      }
    }
  }
}

/** The file behind an entry, where there is one. */
export function fileOf(origin: QueueEntry['origin']): File | null {
  return origin.kind === 'file' || origin.kind === 'address' ? origin.file : null
}

/** What an entry says of itself once its text is known. */
function previewed(preview: Preview, url: string | null): Partial<QueueEntry> {
  const { article, duplicateOf } = preview
  const draft = draftOf(preview)
  return {
    state: duplicateOf ? 'duplicate' : 'ready',
    stored: duplicateOf && { ...duplicateOf, revised: false },
    found: foundIn(preview),
    draft: { ...draft, url: draft.url || (url ?? '') },
    blocks: duplicateOf ? null : article.blocks,
    words: wordsOf(article.blocks, null),
  }
}

function foundIn({ article, revisionOf, similarTo }: Preview): Found {
  return {
    unstated: unstatedIn({ ...article, outlet: article.publisher }),
    language: article.language,
    warnings: article.warnings,
    outlets: [...new Set(article.attributions.map(({ outlet }) => outlet))],
    blocks: article.blocks.length,
    revisionOf,
    similarTo,
  }
}

function unstatedIn(stated: {
  title: string | null
  authors: readonly string[]
  outlet: string | null
  published: string | null
}): Found['unstated'] {
  const { title, authors, outlet, published } = stated
  const unstated = new Set<'title' | 'authors' | 'outlet' | 'published'>()
  if (title === null) unstated.add('title')
  if (authors.length === 0) unstated.add('authors')
  if (outlet === null) unstated.add('outlet')
  if (published === null) unstated.add('published')
  return unstated
}

/** Words of the included blocks; `included` null: those that the extractor proposes. */
export function wordsOf(
  blocks: readonly QueuedBlock[],
  included: ReadonlySet<number> | null,
): number {
  return blocks.reduce(
    (sum, block, index) =>
      (included ? included.has(index) : block.included) ? sum + countWords(block.text) : sum,
    0,
  )
}

function entriesOf({ entries, failures }: Bibliography, { name, folder }: QueueEntry): NewEntry[] {
  if (entries.length === 0 && failures.length === 0)
    throw new Error('The file lists nothing. It should hold RIS, BibTeX or CSL-JSON.')
  const within = folder ? `${folder}/${name}` : name
  return [
    ...entries.map(({ fields, warnings, duplicateOf }): NewEntry => {
      const { language } = fields
      return {
        origin: { kind: 'record' },
        name,
        folder,
        state: duplicateOf ? 'duplicate' : 'ready',
        stored: duplicateOf && { ...duplicateOf, revised: false },
        draft: draftOfRecord(fields),
        found: {
          unstated: unstatedIn(fields),
          language,
          warnings,
          outlets: [],
          blocks: 0,
          revisionOf: null,
          similarTo: [],
        },
      }
    }),
    ...failures.map((failure) => refused(failure.entry || name, within, failure.reason)),
  ]
}

async function unpacked(
  { name, folder }: QueueEntry,
  archive: File,
  requests: ReadRequests,
): Promise<NewEntry[]> {
  const { files, refused: refusals } = await requests.unpack(archive)
  if (files.length === 0 && refusals.length === 0) throw new Error('The archive holds no files.')
  const within = (path: string) =>
    [folder, name, ...path.split('/').slice(0, -1)].filter(Boolean).join('/')
  return [
    ...files.map(
      ({ path, file }): NewEntry => ({
        origin: { kind: 'file', file, fromArchive: true },
        name: file.name,
        folder: within(path),
      }),
    ),
    ...refusals.map(({ path, reason }) =>
      refused(path.split('/').at(-1) || name, path ? within(path) : folder, reason),
    ),
  ]
}

/** A row that only says why something was not taken. */
function refused(name: string, folder: string, reason: string): NewEntry {
  return { origin: { kind: 'none' }, name, folder, state: 'failed', trouble: reason }
}
