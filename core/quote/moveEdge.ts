import type { TextRange } from './sentences.ts'

const word = /[\p{L}\p{N}]/u
/** Part of the word before it: `1,500`, `don’t`, `non-violent`. */
const joint = /['’.,\-‐‑]/u
const closing = /[.,;:!?…"'”’»)\]]/u
const opening = /["'“‘«„([¿¡]/u

/**
 * Moves one edge of a passage by one word, so that only whole words are in it, with their
 * punctuation. It keeps at least one word and stays within `bounds`. Offsets are UTF-16 units.
 */
export function moveEdge(
  text: string,
  range: TextRange,
  edge: 'start' | 'end',
  direction: -1 | 1,
  bounds: TextRange,
): TextRange {
  const edges = edgesWithin(text, bounds)[edge]
  const at = range[edge]
  const next =
    direction > 0 ? edges.find((offset) => offset > at) : edges.findLast((offset) => offset < at)
  if (next === undefined) return range
  const moved = { ...range, [edge]: next }
  return moved.start < moved.end && word.test(text.slice(moved.start, moved.end)) ? moved : range
}

/** Where words begin, with the marks that open before them, and where they end with those that close. */
function edgesWithin(text: string, bounds: TextRange): Record<'start' | 'end', number[]> {
  const starts: number[] = []
  const ends: number[] = []
  for (let at = bounds.start; at < bounds.end; at++) {
    if (!word.test(charAt(text, at))) continue
    let start = at
    while (start > bounds.start && opening.test(text.charAt(start - 1))) start--
    let end = at
    while (end < bounds.end && (word.test(charAt(text, end)) || joins(text, end))) end++
    at = end
    while (end < bounds.end && closing.test(text.charAt(end))) end++
    starts.push(start)
    ends.push(end)
  }
  return { start: starts, end: ends }
}

/** A character beyond the basic plane counts by its first half; the second goes with it. */
function charAt(text: string, at: number): string {
  const code = text.codePointAt(at) ?? 0
  const second = code >= 0xdc00 && code <= 0xdfff
  return second
    ? String.fromCodePoint(text.codePointAt(at - 1) ?? code)
    : String.fromCodePoint(code)
}

function joins(text: string, at: number): boolean {
  return (
    joint.test(text.charAt(at)) &&
    word.test(charAt(text, at - 1)) &&
    word.test(charAt(text, at + 1))
  )
}
