import { readDates } from '../text/readDates.ts'
import { metaOf } from './metaTags.ts'
import type { PageClues } from './pageClues.ts'

interface Candidate {
  readonly iso: string
  readonly weight: number
  /** Higher for dates in the page's own time: what is printed, the address, a stated offset. */
  readonly local: number
}

/**
 * When the article was published: structured data, meta tags, marked times, the printed date and the
 * date in the address, weighed against each other, because each of them may lie.
 */
export function findPublished(clues: PageClues, printed: string | null): string | null {
  const { meta, structured } = clues
  const found: Candidate[] = []
  const add = (value: string | null, weight: number, local: number) => {
    const iso = value ? isoDate(value) : null
    if (!iso || !value) return
    const zoned = /T.*[+-]\d\d:?\d\d$/.test(value) && !/[+-]00:?00$/.test(value)
    const dayOnly = !/T\d|\d:\d\d/.test(value)
    found.push({ iso, weight, local: local + (zoned ? 1 : dayOnly ? 1 : 0) })
  }
  add(structured?.published ?? null, structured?.confirmed === false ? 1 : 3, 0)
  add(
    metaOf(
      meta,
      'article:published_time',
      'og:article:published_time',
      'article:published',
      'rnews:datepublished',
    ),
    3,
    0,
  )
  add(
    metaOf(
      meta,
      'datepublished',
      'date.published',
      'publish_date',
      'publish-date',
      'pubdate',
      'publishdate',
      'published',
      'publication_date',
      'article.published',
      'article_date_original',
      'originalpublicationdate',
    ),
    2.5,
    0,
  )
  add(
    metaOf(
      meta,
      'parsely-pub-date',
      'sailthru.date',
      'cxenseparse:recs:publishtime',
      'dc.date.issued',
      'dcterms.issued',
      'dc.date',
      'dcterms.created',
      'dcterms.date',
      'citation_publication_date',
      'citation_date',
      'citation_online_date',
      'date',
    ),
    2.2,
    0,
  )
  for (const time of clues.times)
    if (!time.elsewhere)
      add(time.value, time.published ? 2.5 : time.updated ? 0.8 : 1.2, time.updated ? 0 : 0.5)
  add(printed, 2.4, 2)
  add(dateInAddress(clues.url), 2, 1.5)
  const latest = structured?.modified && structured.confirmed ? isoDate(structured.modified) : null
  const groups = found.map((one) => {
    const same = found.filter((other) => sameDay(one.iso, other.iso))
    const weight = distinctWeight(same)
    return {
      one,
      weight:
        latest && one.iso.slice(0, 10) > latest && !sameDay(one.iso, latest) ? weight - 2 : weight,
    }
  })
  const best = groups.reduce<(typeof groups)[number] | null>(
    (a, b) => (a && a.weight >= b.weight ? a : b),
    null,
  )
  if (!best) return null
  const same = found.filter((other) => sameDay(best.one.iso, other.iso))
  const precise = same.filter(
    ({ iso }) => iso.length === Math.max(...same.map((other) => other.iso.length)),
  )
  return precise.reduce((a, b) => (b.local > a.local ? b : a)).iso
}

/** Ten `<time>` elements that repeat a date are one witness. */
function distinctWeight(same: readonly Candidate[]): number {
  const weights = [...new Set(same.map(({ weight }) => weight))]
  return weights.reduce((sum, weight) => sum + weight, 0)
}

/** A date as machines write it, or as a person would; null when it states no day, month or year. */
export function isoDate(value: string): string | null {
  const iso = /^\s*((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?!\d)/.exec(value)
  const [, year, month = '', day = ''] = iso ?? []
  if (year && Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31)
    return `${year}-${month}-${day}`
  const short = /^\s*((?:19|20)\d\d)(?:-(0[1-9]|1[0-2]))?\s*$/.exec(value)
  if (short?.[1]) return short[2] ? `${short[1]}-${short[2]}` : short[1]
  return readDates(value)[0]?.iso ?? null
}

/** "/2019/11/20/", "/2019-11-20-", "20191120" in a path; null when only a year or month stands there. */
export function dateInAddress(url: string | null): string | null {
  const path = url ? (URL.parse(url)?.pathname ?? '') : ''
  const found =
    /\/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)/.exec(path) ??
    /\/((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/.exec(path) ??
    /[-_/]((?:19|20)\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/.exec(path)
  if (!found) return null
  const [, year = '', month = '', day = ''] = found
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The same day, a neighbour (another time zone), or a coarser date that holds it. */
function sameDay(a: string, b: string): boolean {
  if (a.length < 10 || b.length < 10) return a.startsWith(b) || b.startsWith(a)
  return Math.abs(Date.parse(a) - Date.parse(b)) <= 86_400_000
}
