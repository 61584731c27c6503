import { hasNegation, hasQuantity, isNumber, isScale, splitsQuantity } from './loadedWords.ts'
import { isWithinNumber, isWordBoundary } from './wordBoundary.ts'

/**
 * Why marked alterations, or where a quotation begins and ends, may mislead though every word stands
 * in the source.
 * - `bracketed negation`, `bracketed quantity`: `[…]` or `[words]` stand for a negation, a number or
 *   its scale
 * - `dropped negation`: the quotation begins right after one, or ends right before one
 * - `part of a word`, `part of a quantity`: cut inside a word, or between a number and its scale
 */
export interface ReviewReason {
  readonly kind:
    | 'bracketed negation'
    | 'bracketed quantity'
    | 'dropped negation'
    | 'part of a word'
    | 'part of a quantity'
  /** Where it shows in the quotation, in UTF-16 units. */
  readonly at: number
  /** The source's words that it is about. */
  readonly words: string
}

/** Words that may stand between a negation and what it negates: `not yet`, `no longer`, `not fully`. */
const between =
  '(?:\\p{L}+ly|yet|ever|longer|even|only|be|been|have|has|any|mehr|noch|plus|encore|más|ya|più|ещё|больше)'
/** Spaces within a paragraph: what stands in another one negates nothing here. */
const space = '[^\\S\\n]+'
const closeBefore = new RegExp(`[^\\s.;:!?,—]+${space}(?:${between}${space})?$`, 'iu')
const closeAfter = new RegExp(`^${space}(?:${between}${space})?[^\\s.;:!?,—]+`, 'iu')
/** Longer than such words, in UTF-16 units. */
const window = 48

const sentenceEnd = /[.!?…]["'”’»)]*$/u

/** What a quotation of `text` from `start` silently leaves out right before it. */
export function reviewStart(text: string, start: number): ReviewReason[] {
  const before = text.slice(Math.max(0, start - window), start)
  const cut = reviewCut(text, start, 0)
  const near = closeBefore.exec(before)?.[0].trim() ?? ''
  if (hasNegation(near)) cut.push({ kind: 'dropped negation', at: 0, words: near })
  return cut
}

/** The same right after it; `at` is the quotation's length. */
export function reviewEnd(text: string, end: number, at: number): ReviewReason[] {
  const cut = reviewCut(text, end, at)
  // The next sentence negates nothing of one that has ended.
  const hasEnded = sentenceEnd.test(text.slice(Math.max(0, end - window), end))
  const near = (hasEnded ? null : closeAfter.exec(text.slice(end, end + window)))?.[0].trim() ?? ''
  if (hasNegation(near)) cut.push({ kind: 'dropped negation', at, words: near })
  return cut
}

/** Whether a cut may stand here at all, if only with a warning: inside a number it makes another one. */
export function isReviewableCut(text: string, offset: number): boolean {
  return !isWithinNumber(text, offset)
}

/** A cut of the source at `offset`; `at` is where it shows in the quotation. */
export function reviewCut(text: string, offset: number, at: number): ReviewReason[] {
  if (offset <= 0 || offset >= text.length) return []
  const parted =
    (/\S+\s*$/u.exec(text.slice(Math.max(0, offset - window), offset))?.[0] ?? '') +
    (/^\s*\S+/u.exec(text.slice(offset, offset + window))?.[0] ?? '')
  if (splitsQuantity(text, offset)) return [{ kind: 'part of a quantity', at, words: parted }]
  if (isWordBoundary(text, offset)) return []
  return [{ kind: 'part of a word', at, words: parted }]
}

/**
 * What `[…]` swallows of sentences that the quotation keeps a part of; sentences left out as a whole
 * turn nothing round.
 */
export function reviewOmission(
  gone: string,
  at: number,
  { keptBefore, keptAfter }: { keptBefore: string; keptAfter: boolean },
): ReviewReason[] {
  const sentences = gone.split(/(?<=[.!?…]["'”’»)]*)\s+/u)
  const beginsFresh = keptBefore === '' || sentenceEnd.test(keptBefore.trimEnd())
  const endsFresh = !keptAfter || sentenceEnd.test(gone)
  const parts = sentences.filter((_, index) => {
    const [first, last] = [index === 0, index === sentences.length - 1]
    if (first && last) return !(beginsFresh && endsFresh)
    return (first && !beginsFresh) || (last && !endsFresh)
  })
  return parts.flatMap((words): ReviewReason[] => {
    if (hasNegation(words)) return [{ kind: 'bracketed negation', at, words }]
    return hasQuantity(words) ? [{ kind: 'bracketed quantity', at, words }] : []
  })
}

/** What `[words]` stand for and do not say themselves. */
export function reviewReplacement(gone: string, inserted: string, at: number): ReviewReason[] {
  if (hasNegation(gone) && !hasNegation(inserted))
    return [{ kind: 'bracketed negation', at, words: gone }]
  const said = inserted.toLowerCase().split(/\s+/)
  const lost = gone
    .split(/\s+/)
    .filter((word) => (isNumber(word) || isScale(word)) && !said.includes(word.toLowerCase()))
  return lost.length > 0 ? [{ kind: 'bracketed quantity', at, words: gone }] : []
}
