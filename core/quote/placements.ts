import type { Folded } from './fold.ts'
import { foldTypography } from './fold.ts'
import { hasNegation } from './loadedWords.ts'
import type { Mark } from './parseMarks.ts'
import { isReviewableCut } from './review.ts'
import { isWordBoundary } from './wordBoundary.ts'

/** A place of a stretch of words in the folded source; `start` and `end` take part-word marks in. */
export interface Placement {
  readonly start: number
  readonly end: number
  /** Where the stretch's own words begin. */
  readonly from: number
  /** Letters that a prefix or suffix mark stands for. */
  readonly prefix: string
  readonly suffix: string
}

/** More places than words of a quotation can have; a guard against contrived input. */
const mostPlaces = 300
/** Longest ending that a suffix mark may stand for (`-ing`); `hope[ful]` for `hopeless` is none. */
const longestEnding = 3

/**
 * All places, in order, where the words stand in the source as whole words; `lenient` lets a cut at
 * that end fall inside a word, though not inside a number.
 */
export function placements(
  words: string,
  prefix: Mark | undefined,
  suffix: Mark | undefined,
  exact: string,
  source: Folded,
  lenient: { start: boolean; end: boolean },
): Placement[] {
  const pattern = foldTypography(words).text
  const places: Placement[] = []
  if (!pattern) return places
  let from = source.text.indexOf(pattern)
  while (from >= 0 && places.length < mostPlaces) {
    const start = startOf(from, pattern, prefix, exact, source, lenient.start)
    const end =
      start === null ? null : endOf(from, from + pattern.length, suffix, exact, source, lenient.end)
    if (start !== null && end !== null)
      places.push({
        start,
        end,
        from,
        prefix: source.text.slice(start, from),
        suffix: source.text.slice(from + pattern.length, end),
      })
    from = source.text.indexOf(pattern, from + 1)
  }
  return places
}

function boundary(position: number, exact: string, source: Folded, lenient = false): boolean {
  const at = source.at[position] ?? exact.length
  // Within a ligature there is no boundary.
  if (position !== 0 && at === source.at[position - 1]) return false
  return lenient ? isReviewableCut(exact, at) : isWordBoundary(exact, at)
}

/** `[t]he` stands for `The`, `[re]opened` for `opened`; `[h]onest` for `dishonest` is none. */
function startOf(
  from: number,
  pattern: string,
  prefix: Mark | undefined,
  exact: string,
  source: Folded,
  lenient: boolean,
): number | null {
  if (!prefix) return boundary(from, exact, source, lenient) ? from : null
  const { inserted } = prefix
  const start = from - inserted.length
  const same = start >= 0 && source.text.slice(start, from).toLowerCase() === inserted.toLowerCase()
  if (same && boundary(start, exact, source)) return start
  const adds = inserted.length > 1 && /^\p{L}+$/u.test(inserted) && /^\p{L}/u.test(pattern)
  return adds && boundary(from, exact, source) ? from : null
}

/** `walk[ed]` stands for `walks`, `Assa[d]` for `Assa`; `no[w]` for `not` is none. */
function endOf(
  from: number,
  to: number,
  suffix: Mark | undefined,
  exact: string,
  source: Folded,
  lenient: boolean,
): number | null {
  if (!suffix) return boundary(to, exact, source, lenient) ? to : null
  if (!/^\p{L}*$/u.test(suffix.inserted) || !/\p{L}/u.test(source.text.charAt(to - 1))) return null
  let end = to
  while (end < to + longestEnding && /\p{L}/u.test(source.text.charAt(end))) end++
  if (!boundary(end, exact, source)) return null
  const word = /\p{L}*$/u.exec(source.text.slice(Math.max(from, to - 40), to))?.[0] ?? ''
  const negated = hasNegation(word + source.text.slice(to, end))
  return negated === hasNegation(word + suffix.inserted) ? end : null
}
