import { type Candidate, candidate, exactHits, likelyHits } from './anchorCandidates.ts'
import { alikeness, neighbours } from './anchorContext.ts'
import type { Folded } from './fold.ts'
import { foldDeep, hasOptionalMarks } from './foldDeep.ts'
import { scatteredHit } from './scatteredHit.ts'
import { differsOnlyByScanner, keptWords } from './tokenGuard.ts'

/** A W3C TextQuoteSelector with a TextPositionSelector, of which all but `exact` may be missing. */
export interface AnchorSelector {
  readonly exact: string
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
  /** UTF-16 units in the text that the passage was taken from. */
  readonly start?: number | undefined
  readonly end?: number | undefined
}

/**
 * Where the passage stands now, UTF-16 units. `exact`: unit for unit; `equivalent`: only typography,
 * letters' forms or a scanner's slips differ; `changed`: it is this passage, but other words, or words
 * that say another thing between their neighbours: a person must look.
 */
export interface Anchor {
  readonly start: number
  readonly end: number
  readonly status: 'exact' | 'equivalent' | 'changed'
}

type Known = Required<Omit<AnchorSelector, 'start' | 'end'>> & Pick<AnchorSelector, 'start' | 'end'>
type Judged = Candidate & {
  readonly context: number
  readonly whole: boolean
  readonly same: boolean
}

/** Closer than this, the sum of both contexts' likeness (0 to 2) does not tell two places apart. */
const margin = 0.15
/** Passages that are shorter, in folded units, are found by likeness only where their surroundings agree. */
const short = 24
/** Passages that are shorter stand in many places by chance. */
const veryShort = 12

/**
 * Finds a passage in a text that may have changed since: folded hits ranked by what stands before and
 * after and by position, else the most similar place. Null where it is gone, and where two places are
 * equally likely: it refuses rather than guesses. Never `exact` or `equivalent` where a word, number,
 * negation or name differs. The fold is `foldDeep`, the search Myers', the guard `tokenGuard`.
 */
export function anchorQuote(input: { text: string; selector: AnchorSelector }): Anchor | null {
  const { text } = input
  const { exact, prefix = '', suffix = '', start, end } = input.selector
  const known: Known = { exact: exact.trim(), prefix, suffix, start, end }
  if (!/[\p{L}\p{N}\p{S}]/u.test(exact)) return null
  const unmoved = atItsPlace(text, known)
  if (unmoved) return unmoved
  for (const hyphens of ['keep', 'join'] as const) {
    if (hyphens === 'join' && !/[-‐]\s*\n/.test(text + exact)) continue
    const folded = foldDeep(text, { hyphens })
    const pattern = foldDeep(exact, { hyphens }).text
    const hits = exactHits(text, folded, pattern).map((hit) => judge(text, folded, hit, known))
    const found = pick(usable(hits, pattern, known), known)
    if (found === 'several') return null
    if (found) return { ...placeOf(text, found, known), status: statusOf(text, found, known) }
  }
  return likely(text, known)
}

/** Where nothing has changed there is nothing to look for. */
function atItsPlace(text: string, { exact, prefix, suffix, start }: Known): Anchor | null {
  if (start === undefined || !Number.isInteger(start) || start < 0) return null
  if (!text.startsWith(exact, start)) return null
  const end = start + exact.length
  if (!prefix && !suffix) return null
  const around =
    text.slice(Math.max(0, start - prefix.length), start) + text.slice(end, end + suffix.length)
  return around === prefix + suffix ? { start, end, status: 'exact' } : null
}

function judge(text: string, folded: Folded, hit: Candidate, known: Known): Judged {
  const side = (context: string, found: string, which: 'before' | 'after') =>
    alikeness(foldDeep(context).text, found, which)
  const before = folded.text.slice(Math.max(0, hit.from - 80), hit.from)
  const after = folded.text.slice(hit.to, hit.to + 80)
  return {
    ...hit,
    ...neighbours(text, hit.start, hit.end, known),
    context: side(known.prefix, before, 'before') + side(known.suffix, after, 'after'),
  }
}

/** How well the surroundings agree, 0 to 1; null when none are known. */
function agreement(hit: Judged, { prefix, suffix }: Known): number | null {
  const sides = Number(prefix.trim() !== '') + Number(suffix.trim() !== '')
  return sides === 0 ? null : hit.context / sides
}

/** A part of another word, or a few common words elsewhere, are not the passage. */
function usable(hits: readonly Judged[], pattern: string, known: Known): Judged[] {
  const whole = hits.filter((hit) => hit.whole)
  return (whole.length > 0 ? whole : hits).filter((hit) => {
    const agrees = agreement(hit, known)
    if (!hit.whole && pattern.length < veryShort && (agrees ?? 0) < 0.35) return false
    return pattern.length >= veryShort || agrees === null || agrees >= 0.15
  })
}

/** The one place that is likelier than all others; `several` when two are as likely. */
function pick(hits: readonly Judged[], { start }: Known): Judged | 'several' | null {
  const score = (hit: Judged) => hit.context - 2 * (hit.errors / Math.max(1, hit.to - hit.from))
  const [best, ...others] = [...hits].sort((a, b) => score(b) - score(a))
  if (!best) return null
  const rivals = others.filter((hit) => score(best) - score(hit) < margin)
  if (rivals.length === 0) return best
  if (start === undefined || !Number.isInteger(start)) return 'several'
  const [nearest, next] = [best, ...rivals].sort(
    (a, b) => Math.abs(a.start - start) - Math.abs(b.start - start),
  )
  if (!nearest || !next) return best
  const [near, far] = [Math.abs(nearest.start - start), Math.abs(next.start - start)]
  return near * 4 < far ? nearest : 'several'
}

/** Exactly the passage's own units where they stand there, invisible ones at its edges included. */
function placeOf(text: string, { start, end }: Candidate, { exact }: Known) {
  const raw = text.indexOf(exact, Math.max(0, start - 4))
  if (raw >= 0 && raw <= start && raw + exact.length >= end)
    return { start: raw, end: raw + exact.length }
  return { start, end }
}

function statusOf(text: string, hit: Judged, known: Known): Anchor['status'] {
  const { start, end } = placeOf(text, hit, known)
  const found = text.slice(start, end)
  if (!hit.same) return 'changed'
  if (found === known.exact) return 'exact'
  if (sameMarks(found, known.exact)) return 'equivalent'
  // Accents are typography only where a whole text has lost them; else one makes another word.
  const said = known.prefix + known.exact + known.suffix
  return hasOptionalMarks(text) && hasOptionalMarks(said) ? 'changed' : 'equivalent'
}

function sameMarks(a: string, b: string): boolean {
  const fold = (text: string) =>
    foldDeep(text.normalize('NFD'), { marks: 'keep', hyphens: 'join' }).text.normalize('NFC')
  return fold(a) === fold(b)
}

/** The most similar place, if it is still recognisably the passage. */
function likely(text: string, known: Known): Anchor | null {
  const folded = foldDeep(text)
  const pattern = foldDeep(known.exact).text
  const hits = likelyHits(text, folded, pattern)
    .map((hit) => judge(text, folded, withoutContext(text, folded, hit, known), known))
    .filter((hit) => {
      const found = folded.text.slice(hit.from, hit.to)
      const agrees = agreement(hit, known)
      const kept = keptWords(pattern, found)
      if (pattern.length < short && (agrees ?? 0) < 0.35 && (agrees !== null || kept < 0.6))
        return false
      return kept >= 0.5 || differsOnlyByScanner(pattern, found) || (agrees ?? 0) >= 0.7
    })
  const found = pick(hits, known)
  if (found === 'several') return null
  if (!found)
    return between(text, folded, pattern, known) ?? scattered(text, folded, pattern, known)
  const same = found.same && differsOnlyByScanner(pattern, folded.text.slice(found.from, found.to))
  return { start: found.start, end: found.end, status: same ? 'equivalent' : 'changed' }
}

/** Words that the selector knows to stand outside: a search may trade them for words that are gone. */
function withoutContext(text: string, folded: Folded, hit: Candidate, known: Known): Candidate {
  const before = wordsOf(foldDeep(known.prefix).text).reverse()
  const after = wordsOf(foldDeep(known.suffix).text)
  const found = wordsOf(folded.text.slice(hit.from, hit.to))
  const own = new Set(wordsOf(foldDeep(known.exact).text))
  let { from, to } = hit
  const [first = '', last = ''] = [found[0], found.at(-1)]
  if (first && first === before[0] && !own.has(first)) from += first.length + 1
  if (last && last === after[0] && !own.has(last)) to -= last.length + 1
  return from < to ? candidate(text, folded, from, to, hit.errors) : hit
}

const wordsOf = (folded: string) => folded.split(' ').filter((word) => word !== '')

/** Shorter surroundings, in folded units, stand in many places by chance. */
const tellingContext = 12

/** A passage that was rewritten between surroundings that stayed; half of its words must be left. */
function between(text: string, folded: Folded, pattern: string, known: Known): Anchor | null {
  const prefix = foldDeep(known.prefix).text
  const suffix = foldDeep(known.suffix).text
  if (prefix.length < tellingContext || suffix.length < tellingContext) return null
  const places = exactHits(text, folded, prefix).flatMap(({ to }) => {
    const next = folded.text.indexOf(suffix, to)
    if (next < 0 || next - to > 2 * pattern.length + 20) return []
    return keptWords(pattern, folded.text.slice(to, next)) >= 0.5
      ? [candidate(text, folded, to, next, 0)]
      : []
  })
  const [place, second] = places
  return place && !second ? { start: place.start, end: place.end, status: 'changed' } : null
}

/** A passage whose words stand in another order, or with others between them. */
function scattered(text: string, folded: Folded, pattern: string, known: Known): Anchor | null {
  const place = scatteredHit(folded.text, pattern)
  if (!place) return null
  const hit = candidate(text, folded, place.from, withMarks(folded.text, place.to, pattern), 0)
  const agrees = agreement(judge(text, folded, hit, known), known)
  if (agrees !== null && agrees < 0.15) return null
  return { start: hit.start, end: hit.end, status: 'changed' }
}

/** Past the closing marks that the passage ends with. */
function withMarks(text: string, at: number, pattern: string): number {
  const marks = /[^\p{L}\p{M}\p{N}\s]*$/u.exec(pattern)?.[0] ?? ''
  return text.startsWith(marks, at) ? at + marks.length : at
}
