import type { ItemType } from '../article.ts'
import { detectLanguage } from '../text/detectLanguage.ts'
import { readDates } from '../text/readDates.ts'
import { type CleanDate, type CleanName, cleanItem } from './cleanItem.ts'
import type { BibliographyEntry } from './entry.ts'

/** CSL types that are no type of a source, and the nearest that is. */
const nearest: Readonly<Record<string, ItemType>> = {
  'article-newspaper': 'article-newspaper',
  'article-magazine': 'article-magazine',
  'article-journal': 'article-journal',
  webpage: 'webpage',
  'post-weblog': 'post-weblog',
  post: 'webpage',
  report: 'report',
  standard: 'report',
  thesis: 'report',
  pamphlet: 'report',
  dataset: 'report',
  book: 'book',
  classic: 'book',
  collection: 'book',
  chapter: 'chapter',
  entry: 'chapter',
  'entry-dictionary': 'chapter',
  'entry-encyclopedia': 'chapter',
  'paper-conference': 'article-journal',
  review: 'article-journal',
  'review-book': 'article-journal',
  periodical: 'article-magazine',
  speech: 'speech',
  event: 'speech',
  interview: 'interview',
  broadcast: 'broadcast',
  motion_picture: 'broadcast',
  song: 'broadcast',
  performance: 'broadcast',
  legislation: 'legislation',
  bill: 'legislation',
  legal_case: 'legislation',
  regulation: 'legislation',
  treaty: 'legislation',
  hearing: 'legislation',
  personal_communication: 'personal_communication',
}

const kept = [
  'volume',
  'issue',
  'page',
  'number',
  'edition',
  'DOI',
  'ISBN',
  'ISSN',
  'publisher-place',
  'genre',
  'collection-title',
  'event-title',
  'section',
]

/** Types whose publisher stands for them, not what they appeared in. */
const published = new Set<ItemType>(['report', 'book', 'legislation', 'speech', 'document'])

/** Makes an entry of a CSL item of whatever shape. */
export function makeEntry(
  raw: Readonly<Record<string, unknown>>,
  stated: readonly string[],
): BibliographyEntry {
  const { item, dropped } = cleanItem(raw)
  const text = (key: string) => {
    const value = item[key]
    return typeof value === 'string' ? value : null
  }
  const url = webAddress(text('URL'))
  const type = nearest[text('type') ?? ''] ?? (url ? 'webpage' : 'document')
  const [container, publisher] = [text('container-title'), text('publisher')]
  const outlet = published.has(type) ? (publisher ?? container) : (container ?? publisher)
  const title = text('title')
  const abstract = text('abstract')
  const date = issuedOn(item.issued)
  const other = outlet === publisher && outlet !== null ? 'container-title' : 'publisher'
  const details = Object.fromEntries(
    [...kept, other].flatMap((key) => {
      const value = text(key)
      return value === null || value === outlet ? [] : [[key, value]]
    }),
  )
  const authors = namesIn(item.author)
  return {
    item: { ...item, type: text('type') ?? type },
    title,
    authors,
    outlet,
    published: date.iso,
    language: languageOf(text('language'), [title, abstract]),
    url,
    type,
    details,
    abstract,
    warnings: [
      ...stated,
      ...date.warnings,
      ...(dropped.length > 0 ? [`These fields could not be read: ${dropped.join(', ')}.`] : []),
      ...(title ? [] : ['The entry has no title.']),
      ...(authors.length > 0 ? [] : ['The entry names no author.']),
      ...(date.iso ? [] : ['The entry has no date.']),
    ],
  }
}

function isNames(value: unknown): value is readonly CleanName[] {
  return Array.isArray(value)
}

/** Names as they are spoken: "María de la Cruz Jr.". */
function namesIn(value: unknown): string[] {
  if (!isNames(value)) return []
  return value
    .map((name) =>
      name.literal
        ? name.literal
        : [
            name.given,
            name['dropping-particle'],
            name['non-dropping-particle'],
            name.family,
            name.suffix,
          ]
            .filter((part) => part)
            .join(' '),
    )
    .filter((name) => name !== '')
}

function isDate(value: unknown): value is CleanDate {
  return typeof value === 'object' && value !== null
}

function issuedOn(issued: unknown): { iso: string | null; warnings: string[] } {
  if (!isDate(issued)) return { iso: null, warnings: [] }
  const [first, second] = issued['date-parts'] ?? []
  if (first) {
    const range = second && second.join() !== first.join()
    return {
      iso: isoOf(first),
      warnings: range ? ['The date is a span of time; its first day was taken.'] : [],
    }
  }
  const words = issued.literal ?? ''
  const read = readDates(words)[0]
  if (read)
    return {
      iso: read.iso,
      warnings: read.ambiguous
        ? ['The date can be read in two ways; only its year was taken.']
        : [],
    }
  const year = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/.exec(words)?.[0]
  return {
    iso: year ?? null,
    warnings: words
      ? [`The date “${words.slice(0, 60)}” was not understood${year ? ' beyond its year' : ''}.`]
      : [],
  }
}

function isoOf([year = 0, month, day]: readonly number[]): string {
  return [String(year).padStart(4, '0'), month, day]
    .filter((one) => one !== undefined)
    .map((one) => String(one).padStart(2, '0'))
    .join('-')
}

const languages: Readonly<Record<string, string>> = {
  english: 'en',
  american: 'en',
  british: 'en',
  french: 'fr',
  français: 'fr',
  german: 'de',
  ngerman: 'de',
  deutsch: 'de',
  spanish: 'es',
  español: 'es',
  italian: 'it',
  italiano: 'it',
  portuguese: 'pt',
  português: 'pt',
  russian: 'ru',
  русский: 'ru',
  arabic: 'ar',
  dutch: 'nl',
  nederlands: 'nl',
  ukrainian: 'uk',
  polish: 'pl',
  turkish: 'tr',
  chinese: 'zh',
  japanese: 'ja',
  persian: 'fa',
  hebrew: 'he',
}

function languageOf(stated: string | null, texts: readonly (string | null)[]): string {
  const name = (stated ?? '').toLowerCase().split(/[,;]/)[0]?.trim() ?? ''
  const known = languages[name]
  if (known) return known
  if (/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/.test(name)) {
    try {
      return new Intl.Locale(name.replaceAll('_', '-')).language
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
    }
  }
  return detectLanguage(texts.filter((text) => text !== null).join('\n'))
}

function webAddress(text: string | null): string | null {
  const found = text ? /https?:\/\/[^\s<>"{}|\\^`]+/i.exec(text)?.[0] : undefined
  return found && URL.canParse(found) ? found : null
}
