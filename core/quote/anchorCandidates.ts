import search from 'approx-string-match'
import { beginsWord, endsWord } from './anchorContext.ts'
import type { Folded } from './fold.ts'
import { isInvisible, isSpace } from './fold.ts'

/** A place where a passage may stand. */
export interface Candidate {
  /** In the folded text. */
  readonly from: number
  readonly to: number
  /** In the text as given, UTF-16 units. */
  readonly start: number
  readonly end: number
  /** Edits between the two folded texts. */
  readonly errors: number
}

/** More places than a passage can honestly have; a guard against contrived input. */
const mostHits = 1000
/** Share of a passage's units that may differ where it is still taken for the passage. */
export const mostErrors = 0.25

/** All places where the folded pattern stands, in order; none within a ligature or a syllable. */
export function exactHits(text: string, folded: Folded, pattern: string): Candidate[] {
  const hits: Candidate[] = []
  let from = folded.text.indexOf(pattern)
  while (from >= 0 && hits.length < mostHits) {
    const to = from + pattern.length
    if (!within(folded, from) && !within(folded, to))
      hits.push(candidate(text, folded, from, to, 0))
    from = folded.text.indexOf(pattern, from + 1)
  }
  return hits
}

/**
 * The places that are most like the pattern, the best of each that overlap, at no more than a quarter
 * of errors, capitals apart: Myers' bit-parallel search (J. ACM 46:3, 1999; approx-string-match).
 */
export function likelyHits(text: string, folded: Folded, pattern: string): Candidate[] {
  const most = Math.floor(pattern.length * mostErrors)
  if (most < 1 || isEverywhere(folded.text, pattern)) return []
  const [hay, needle] = [lower(folded.text), lower(pattern)]
  const best = bestOf(search(hay, needle, most), needle.length)
  const [first, last] = [best[0], best.at(-1)]
  if (!first || !last) return []
  // The search answers the best only: those that come near it are looked for beside it.
  const others = [
    ...bestOf(search(hay.slice(0, first.start), needle, most), needle.length),
    ...bestOf(search(hay.slice(last.end), needle, most), needle.length).map((match) => ({
      ...match,
      start: match.start + last.end,
      end: match.end + last.end,
    })),
  ]
  return [...best, ...others].slice(0, mostHits).map(({ start, end, errors }) => {
    const from = extend(folded.text, needle, toWord(folded.text, start, -1), -1)
    const to = extend(folded.text, needle, toWord(folded.text, end, 1), 1)
    return candidate(text, folded, from, to, errors)
  })
}

/** More places than this of each part of a passage make any of them a guess. */
const mostParts = 200

/** Whether a text repeats the passage's parts so often that a search finds it anywhere, at great cost. */
function isEverywhere(text: string, pattern: string): boolean {
  const size = Math.ceil(pattern.length / 5)
  for (let part = 0; part * size < pattern.length; part++) {
    const piece = pattern.slice(part * size, (part + 1) * size)
    let count = 0
    for (
      let at = text.indexOf(piece);
      at >= 0 && count <= mostParts;
      at = text.indexOf(piece, at + 1)
    )
      count++
    if (piece.length >= 4 && count > mostParts) return true
  }
  return false
}

type Match = ReturnType<typeof search>[number]

/** Of matches that overlap, the one with the fewest errors, then of the likeliest length. */
function bestOf(matches: readonly Match[], length: number): Match[] {
  const off = (match: Match) => Math.abs(match.end - match.start - length)
  const sorted = [...matches].sort((a, b) => a.start - b.start || b.end - a.end)
  const chosen: Match[] = []
  for (const match of sorted) {
    const last = chosen.at(-1)
    if (!last || match.start >= last.end) chosen.push(match)
    else if (match.errors < last.errors || (match.errors === last.errors && off(match) < off(last)))
      chosen[chosen.length - 1] = match
  }
  return chosen
}

/**
 * Takes in the passage's first (or last) two words where they stand a little further out: to cut them
 * off costs the search less than to accept a word between.
 */
function extend(text: string, needle: string, edge: number, direction: -1 | 1): number {
  const words = needle.split(' ')
  const reach = Math.ceil(needle.length / 3)
  if (direction < 0) {
    const first = words.slice(0, 2).join(' ')
    if (lower(text).startsWith(words[0] ?? '', edge)) return edge
    const at = lower(text.slice(Math.max(0, edge - reach), edge)).lastIndexOf(first)
    const found = Math.max(0, edge - reach) + at
    return at >= 0 && beginsWord(text, found) ? found : edge
  }
  const last = words.slice(-2).join(' ')
  if (lower(text.slice(0, edge)).endsWith(words.at(-1) ?? '')) return edge
  const at = lower(text.slice(edge, edge + reach)).indexOf(last)
  const found = edge + at + last.length
  return at >= 0 && endsWord(text, found) ? found : edge
}

/** Letters kept one for one, so that offsets hold. */
function lower(text: string): string {
  const lowered = text.toLowerCase()
  return lowered.length === text.length ? lowered : text
}

/** Longest half of a word that a match is extended by. */
const longestHalf = 24

/** The edge of the word that a match ends within: the outer one where most of it, or a number, matches. */
function toWord(text: string, offset: number, direction: -1 | 1): number {
  let at = offset
  const beside = () => text.charAt(direction < 0 ? at : at - 1)
  while (isSpace(beside())) at -= direction
  const edge = direction < 0 ? beginsWord : endsWord
  if (edge(text, at)) return at
  let [outer, inner] = [at, at]
  while (
    outer > 0 &&
    outer < text.length &&
    Math.abs(outer - at) < longestHalf &&
    !edge(text, outer)
  )
    outer += direction
  while (
    inner > 0 &&
    inner < text.length &&
    !isSpace(text.charAt(direction < 0 ? inner : inner - 1))
  )
    inner -= direction
  const [out, matched] = [Math.abs(outer - at), Math.abs(inner - at)]
  if (matched >= out || /\p{Nd}/u.test(text.slice(Math.min(inner, outer), Math.max(inner, outer))))
    return outer
  while (isSpace(direction < 0 ? text.charAt(inner) : text.charAt(inner - 1))) inner -= direction
  return inner
}

const within = (folded: Folded, k: number) =>
  k > 0 && k < folded.text.length && folded.at[k] === folded.at[k - 1]

export function candidate(
  text: string,
  folded: Folded,
  from: number,
  to: number,
  errors: number,
): Candidate {
  let start = folded.at[from] ?? text.length
  let end = folded.at[to] ?? text.length
  const droppable = (index: number) => isSpace(text[index]) || isInvisible(text.charAt(index))
  while (start < end && droppable(start)) start++
  while (end > start && droppable(end - 1)) end--
  return { from, to, start, end, errors }
}
