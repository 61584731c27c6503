import type { TextRange } from '../sentences.ts'

/** A part of a quotation that is altered as a whole: a word with its punctuation, or a mark in brackets. */
export interface Unit extends TextRange {
  readonly kind: 'words' | 'mark'
}

/** `[…]`, `[Asad]`; not `[t]` in `[t]he`, which belongs to its word. */
const standalone = /(?<![\p{L}\p{N}])\[[^[\]\n]*\](?![\p{L}\p{N}])/gu
const dashes = /[—―]/u

/** Parts a quotation at its white space and dashes, and at marks in brackets, which may hold spaces. */
export function unitsOf(content: string): Unit[] {
  const units: Unit[] = []
  let from = 0
  for (const match of content.matchAll(standalone)) {
    units.push(...wordsIn(content, from, match.index))
    from = match.index + match[0].length
    units.push({ kind: 'mark', start: match.index, end: from })
  }
  units.push(...wordsIn(content, from, content.length))
  return units
}

function wordsIn(content: string, from: number, to: number): Unit[] {
  const words: Unit[] = []
  let start = from
  for (let at = from; at <= to; at++) {
    const char = content.charAt(at)
    if (at < to && !/\s/.test(char) && !dashes.test(char)) continue
    if (at > start) words.push({ kind: 'words', start, end: at })
    start = at + 1
  }
  return words
}

/**
 * The selection widened to whole units; an empty one takes the unit that it touches. Null where it
 * touches none.
 */
export function wholeUnits(content: string, { start, end }: TextRange): TextRange | null {
  const touched = unitsOf(content).filter((unit) =>
    start === end ? unit.start <= start && unit.end >= start : unit.start < end && unit.end > start,
  )
  const first = touched[0]
  const last = touched.at(-1)
  return first && last ? { start: first.start, end: last.end } : null
}

/** A range without the punctuation at its two ends, so that a full stop or a comma stays in place. */
export function withoutEdges(content: string, { start, end }: TextRange): TextRange {
  let from = start
  let to = end
  while (from < to && /["'“‘«„(¿¡]/u.test(content.charAt(from))) from++
  while (to > from && /[.,;:!?…"'”’»)]/u.test(content.charAt(to - 1))) to--
  return from < to ? { start: from, end: to } : { start, end }
}
