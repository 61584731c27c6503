import { type BibDB, type CSLEntry, CSLExporter, parse } from 'biblatex-csl-converter'
import type { RawEntry } from './entry.ts'

/** CSL types of BibLaTeX's, where they say more than the converter's. */
const types: Readonly<Record<string, string>> = {
  article: 'article-journal',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  report: 'report',
  techreport: 'report',
  misc: 'document',
  unpublished: 'manuscript',
}

/** Subtypes of articles (biblatex's `entrysubtype`). */
const subtypes: Readonly<Record<string, string>> = {
  newspaper: 'article-newspaper',
  magazine: 'article-magazine',
}

/** Longest file that is parsed in one piece, in characters; parts of a longer one are parsed apart. */
const longestWhole = 300_000

/**
 * Reads BibTeX and BibLaTeX. A file with an error is parsed entry by entry, so that one that never
 * closes does not swallow those after it.
 */
export function readBibtex(text: string): RawEntry[] {
  if (text.length <= longestWhole) {
    const whole = parse(text, options)
    if (whole.errors.length === 0) return itemsOf(text)
  }
  const pieces = text.split(/^(?=[ \t]*@[a-z]+\s*[{(])/im)
  const strings = pieces.filter((piece) => /^\s*@string/i.test(piece)).join('\n')
  return pieces
    .filter((piece) => /^\s*@(?!string|comment|preamble)[a-z]+\s*[{(]/i.test(piece))
    .flatMap((piece) => {
      const found = itemsOf(`${strings}\n${piece}`)
      return found.length > 0
        ? found
        : [{ entry: nameOf(piece), reason: 'The entry could not be read.' }]
    })
}

const options = { processUnexpected: true, processUnknown: true, processInvalidURIs: true }

function itemsOf(text: string): RawEntry[] {
  try {
    const { entries, errors } = parse(text, options)
    const items: Record<string, CSLEntry> = new CSLExporter(withoutLanguage(entries), false, {
      language: 'none',
    }).parse()
    return Object.entries(items).map(([key, item]): RawEntry => {
      const entry = entries[Number(key)]
      const fields: Record<string, unknown> = {
        ...entry?.unknown_fields,
        ...entry?.unexpected_fields,
        ...entry?.fields,
      }
      const field = (name: string) => wordsIn(fields[name]).trim() || undefined
      if (!item.title && !item.author && !item.URL)
        return {
          entry: entry?.entry_key || nameOf(text),
          reason: 'The entry has no title, author or address.',
        }
      const { authors, others } = withoutOthers(item.author)
      const bibType = entry?.bib_type ?? ''
      const link = /https?:\/\/[^\s{}]+/.exec(field('howpublished') ?? field('note') ?? '')?.[0]
      const own = subtypes[(field('entrysubtype') ?? '').toLowerCase()] ?? types[bibType]
      const url = item.URL ?? link
      return {
        item: {
          ...withDashes(item),
          author: authors,
          URL: url,
          type: own === 'document' && url ? 'webpage' : (own ?? item.type),
          'container-title':
            withDashes(item)['container-title'] ?? field('journal') ?? field('newspaper'),
          publisher:
            item.publisher ?? field('institution') ?? field('organization') ?? field('school'),
          issue: item.issue ?? (bibType === 'article' ? field('number') : undefined),
          number: item.number ?? (bibType === 'article' ? undefined : field('number')),
          language: field('langid') ?? field('language') ?? item.language,
        },
        warnings: [
          ...(errors.length > 0 ? ['The entry is not well formed; something may be missing.'] : []),
          ...(others ? ['The entry leaves out further authors (“and others”).'] : []),
        ],
      }
    })
  } catch {
    // The converter throws plain errors on some broken entries.
    return [{ entry: nameOf(text), reason: 'The entry could not be read.' }]
  }
}

/** The converter writes titles of English entries in small letters; they stay as they are printed. */
function withoutLanguage(entries: BibDB): BibDB {
  return Object.fromEntries(
    Object.entries(entries).map(([key, entry]) => {
      const { langid: _, ...fields } = entry.fields
      return [key, { ...entry, fields }]
    }),
  )
}

/** TeX's dashes in titles and the like. */
function withDashes(item: CSLEntry): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(item).map(([key, value]) => [
      key,
      typeof value === 'string' && !/^(?:URL|DOI|page|note)$/.test(key)
        ? value.replaceAll('---', '—').replaceAll('--', '–')
        : value,
    ]),
  )
}

function nameOf(piece: string): string {
  return /@\w+\s*[{(]\s*([^,\s}]{1,80})/.exec(piece)?.[1] ?? piece.trim().slice(0, 80)
}

function withoutOthers(author: unknown): { authors: unknown[]; others: boolean } {
  const list = Array.isArray(author) ? author : []
  const authors = list.filter((name) => name?.literal !== 'others')
  return { authors, others: authors.length < list.length }
}

/** The words of a field in the converter's tree of texts and lists. */
function wordsIn(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(wordsIn).join('')
  if (typeof value !== 'object' || value === null) return ''
  return 'text' in value ? wordsIn(value.text) : 'literal' in value ? wordsIn(value.literal) : ''
}
