import { authorName } from '../../citation/authorName.ts'
import type { RawEntry } from './entry.ts'

const types: Readonly<Record<string, string>> = {
  JOUR: 'article-journal',
  EJOUR: 'article-journal',
  JFULL: 'article-journal',
  ABST: 'article-journal',
  NEWS: 'article-newspaper',
  MGZN: 'article-magazine',
  ELEC: 'webpage',
  WEB: 'webpage',
  BLOG: 'post-weblog',
  RPRT: 'report',
  GOVDOC: 'report',
  GRNT: 'report',
  STAND: 'standard',
  DATA: 'dataset',
  AGGR: 'dataset',
  BOOK: 'book',
  EBOOK: 'book',
  EDBOOK: 'book',
  SER: 'book',
  CHAP: 'chapter',
  ECHAP: 'chapter',
  ENCYC: 'entry-encyclopedia',
  DICT: 'entry-dictionary',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  THES: 'thesis',
  BILL: 'bill',
  STAT: 'legislation',
  LEGAL: 'legislation',
  UNBILL: 'bill',
  HEAR: 'hearing',
  CASE: 'legal_case',
  MPCT: 'motion_picture',
  VIDEO: 'motion_picture',
  ADVS: 'broadcast',
  SOUND: 'broadcast',
  PCOMM: 'personal_communication',
  ICOMM: 'personal_communication',
  SLIDE: 'speech',
  PAMP: 'pamphlet',
  MAP: 'map',
  MANSCPT: 'manuscript',
  UNPB: 'manuscript',
  INPR: 'article-journal',
  GEN: 'document',
}

const tagLine = /^\s{0,3}([A-Z][A-Z0-9])\s{1,3}-(?:\s(.*))?$/

/** Tags and their values, in order. */
export type Tags = ReadonlyMap<string, readonly string[]>

/**
 * Reads a RIS file line by line. A record without an end is ended by the next one.
 * @see https://en.wikipedia.org/wiki/RIS_(file_format)
 */
export function readRis(text: string): RawEntry[] {
  const found: RawEntry[] = []
  let tags = new Map<string, string[]>()
  let last: string[] | null = null
  let start = ''
  const end = (complete: boolean) => {
    if (tags.size > 0) found.push(itemOfTags(tags, start, complete))
    tags = new Map()
    last = null
  }
  for (const line of text.split(/\r\n|\n|\r/)) {
    const match = tagLine.exec(line)
    if (!match) {
      // A long value goes on in the next line.
      if (last && line.trim()) last.push(`${last.pop() ?? ''} ${line.trim()}`)
      continue
    }
    const [, tag = '', value = ''] = match
    if (tag === 'ER') {
      end(true)
      continue
    }
    if (tag === 'TY') end(false)
    if (tags.size === 0) start = line.trim()
    last = tags.get(tag) ?? []
    last.push(value.trim())
    tags.set(tag, last)
  }
  end(false)
  return found
}

/** Makes a CSL item of the tags of one record. */
export function itemOfTags(tags: Tags, start: string, complete: boolean): RawEntry {
  const all = (...names: string[]) =>
    names.flatMap((name) => tags.get(name) ?? []).filter((value) => value !== '')
  const one = (...names: string[]) => all(...names)[0]
  const type = types[(one('TY') ?? '').toUpperCase()]
  const isBook = type === 'book'
  const title = one('TI', 'T1', 'CT') ?? (isBook ? one('BT') : undefined)
  const authors = all('AU', 'A1')
  const urls = all('UR', 'L2', 'LK').flatMap((value) =>
    value.split(/\s*;\s*(?=https?:)|\s+(?=https?:)/),
  )
  if (!title && authors.length === 0 && urls.length === 0)
    return { entry: start.slice(0, 80), reason: 'The entry has no title, author or address.' }
  const names = (values: readonly string[]) =>
    values
      .flatMap((value) => value.split(/\s*;\s*/))
      .filter((value) => value !== '')
      .map(authorName)
  const container = isBook ? undefined : one('JF', 'T2', 'JO', 'BT', 'JA')
  const serial = one('SN')
  const pages = [one('SP'), one('EP')].filter((page) => page !== undefined)
  const web = urls.filter((url) => /^https?:\/\//i.test(url))
  const doi =
    one('DO') ?? urls.map((url) => /doi\.org\/(10\..+)$/i.exec(url)?.[1]).find((found) => found)
  return {
    item: {
      type: type ?? (web.length > 0 ? 'webpage' : 'document'),
      title,
      author: names(authors),
      editor: names(all('ED', 'A2')),
      translator: names(all('A4')),
      issued: dateOf(all('DA', 'PY', 'Y1')),
      accessed: dateOf(all('Y2')),
      'container-title': container,
      'container-title-short': one('J2') ?? (container === one('JA') ? undefined : one('JA')),
      'collection-title': one('T3'),
      volume: one('VL'),
      issue: one('IS'),
      page: pages.length === 2 && !pages[0]?.includes('-') ? pages.join('-') : pages[0],
      publisher: one('PB'),
      'publisher-place': one('CY', 'PP'),
      edition: one('ET'),
      section: one('SE'),
      genre: one('M3'),
      number: type === 'report' ? one('M1', 'C1') : undefined,
      [/^(?:97[89][- ]?)?(?:\d[- ]?){9}[\dX]\b/i.test(serial ?? '') ? 'ISBN' : 'ISSN']: serial,
      DOI: doi?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ''),
      URL: web[0] ?? urls[0],
      language: one('LA'),
      abstract: one('AB', 'N2'),
      keyword: all('KW').join(', '),
      note: one('N1'),
    },
    warnings: [
      ...(complete ? [] : ['The entry does not end as it should; something may be missing.']),
      ...(type ? [] : ['The entry does not say what kind of source it is.']),
      ...(web.length > 1 ? [`The entry has ${web.length} addresses; the first was taken.`] : []),
    ],
  }
}

/** "2031/05/03/", "2031///Spring", "2031-05-03", "2031": the most precise; any other words as they are. */
function dateOf(values: readonly string[]): unknown {
  const read = values.flatMap((value) => {
    const parts = /^(\d{4})(?:[/-](\d{0,2})(?:[/-](\d{0,2}))?)?(?:[/T ].*|\/*)?$/.exec(value.trim())
    return parts
      ? [
          parts
            .slice(1)
            .filter((one) => one)
            .map(Number),
        ]
      : []
  })
  const best = read.reduce<number[] | null>(
    (most, one) => (most && (most.length >= one.length || most[0] !== one[0]) ? most : one),
    null,
  )
  if (best) return { 'date-parts': [best] }
  return values[0] ? { literal: values[0] } : undefined
}
