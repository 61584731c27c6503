import { monthNumber, monthPattern } from './monthNames.ts'

/** A date that a text states, at its own precision: `2013`, `2013-11` or `2013-11-22`. */
export interface StatedDate {
  readonly iso: string
  readonly start: number
  readonly end: number
  /** Day and month could be either way round, so only the year is told. */
  readonly ambiguous: boolean
  /** Both readings of an ambiguous date, month first and day first. */
  readonly readings?: readonly [string, string]
}

type Parts = {
  year: string
  month?: number
  day?: number
  ambiguous?: boolean
  a?: number
  b?: number
}
type Rule = readonly [RegExp, (groups: string[]) => Parts | null]

const open = '(?<![\\p{L}\\p{N}/.-])'
const close = '(?![\\p{L}\\p{N}]|[/.-]\\p{N})'
const year = '((?:19|20)\\d\\d)'
const month = `(${monthPattern})\\.?`
const rule = (body: string) => new RegExp(`${open}${body}${close}`, 'giu')

const rules: readonly Rule[] = [
  [
    new RegExp(`${open}${year}-(\\d\\d)-(\\d\\d)(?=T\\d|\\D|$)`, 'giu'),
    ([y = '', m = '', d = '']) => ({ year: y, month: Number(m), day: Number(d) }),
  ],
  [
    rule(`${year}[/.](\\d{1,2})[/.](\\d{1,2})`),
    ([y = '', m = '', d = '']) => ({ year: y, month: Number(m), day: Number(d) }),
  ],
  [
    rule(`(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?${year}`),
    ([d = '', m = '', y = '']) => ({ year: y, month: Number(m), day: Number(d) }),
  ],
  [
    rule(`(\\d{1,2})[/-](\\d{1,2})[/-]${year}`),
    ([a = '', b = '', y = '']) => slashed(Number(a), Number(b), y),
  ],
  // Hungarian: 2031. május 4.
  [rule(`${year}\\.?\\s+${month}\\s+(\\d{1,2})`), ([y = '', m = '', d = '']) => named(y, m, d)],
  [
    rule(`${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s+${year}`),
    ([m = '', d = '', y = '']) => named(y, m, d),
  ],
  [
    rule(
      `(\\d{1,2})(?:\\.|st|nd|rd|th|er|º|ª)?\\s*(?:de\\s+|d[’']|of\\s+)?[-\\s]?${month}[-\\s,]*(?:de\\s+|del\\s+)?${year}`,
    ),
    ([d = '', m = '', y = '']) => named(y, m, d),
  ],
  [rule(`${month}\\s*,?\\s+(?:de\\s+|del\\s+|of\\s+)?${year}`), ([m = '', y = '']) => named(y, m)],
  [
    /((?:19|20)\d\d)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/gu,
    ([y = '', m = '', d = '']) => ({ year: y, month: Number(m), day: Number(d) }),
  ],
]

/** All dates with a year in a text, in order; the longest reading of overlapping ones. */
export function readDates(text: string): StatedDate[] {
  const found: StatedDate[] = []
  // Most lines state no year: they need not be searched in eight ways.
  if (!/(?:19|20)\d\d/.test(text)) return found
  const taken: { start: number; end: number }[] = []
  for (const [pattern, read] of rules) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (taken.some((other) => start < other.end && other.start < end)) continue
      // An impossible date is taken too: its month and year alone would be another date.
      taken.push({ start, end })
      const parts = read(match.slice(1).map((group) => group ?? ''))
      const iso = parts && isoOf(parts)
      if (!iso) continue
      found.push({ iso, start, end, ambiguous: parts.ambiguous ?? false, ...bothWays(parts) })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function named(y: string, name: string, day?: string): Parts | null {
  const number = monthNumber(name)
  return number ? { year: y, month: number, day: day ? Number(day) : undefined } : null
}

function bothWays({ year: y, a, b }: Parts): Pick<StatedDate, 'readings'> {
  const american = a && b ? isoOf({ year: y, month: a, day: b }) : null
  const european = a && b ? isoOf({ year: y, month: b, day: a }) : null
  return american && european ? { readings: [american, european] } : {}
}

/** 22/11 and 11/22 can be told apart, 03/04 cannot: Americans put the month first. */
function slashed(a: number, b: number, y: string): Parts {
  if (a > 12) return { year: y, month: b, day: a }
  if (b > 12) return { year: y, month: a, day: b }
  if (a === b) return { year: y, month: a, day: a }
  return { year: y, ambiguous: true, a, b }
}

function isoOf({ year: y, month: m, day: d }: Parts): string | null {
  if (m === undefined) return y
  if (m < 1 || m > 12) return null
  const prefix = `${y}-${String(m).padStart(2, '0')}`
  if (d === undefined) return prefix
  const last = new Date(Date.UTC(Number(y), m, 0)).getUTCDate()
  return d >= 1 && d <= last ? `${prefix}-${String(d).padStart(2, '0')}` : null
}
