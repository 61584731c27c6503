import type { RevisionText } from '../extract/revision.ts'
import { plainCitation, type QuoteAttributes } from '../schema/quoteAttributes.ts'
import { locatorOf } from './locator.ts'

/** Selectors of a passage: what a quotation knows of its place, without ids. */
export type PassageSelectors = Omit<QuoteAttributes, 'id' | 'source' | 'revision'>

/** Length of prefix and suffix, UTF-16 units, as in the W3C's examples and Hypothesis. */
const contextLength = 32

/**
 * Describes a selection by its words, their surroundings and their place. Outer white space is left
 * out; `exact` is the canonical slice, with the `\n` between blocks that it spans. Null when nothing
 * is selected. Offsets are UTF-16 units; none falls within a surrogate pair.
 */
export function describeSelection(
  revision: RevisionText,
  start: number,
  end: number,
): PassageSelectors | null {
  const { text } = revision
  let from = whole(text, Math.max(0, Math.min(start, end)), -1)
  let to = whole(text, Math.min(text.length, Math.max(start, end)), 1)
  while (from < to && /\s/.test(text.charAt(from))) from++
  while (to > from && /\s/.test(text.charAt(to - 1))) to--
  if (from >= to) return null
  return {
    exact: text.slice(from, to),
    prefix: text.slice(whole(text, Math.max(0, from - contextLength), 1), from),
    suffix: text.slice(to, whole(text, Math.min(text.length, to + contextLength), -1)),
    start: from,
    end: to,
    locator: locatorOf(revision.blocks, from, to),
    ...plainCitation,
  }
}

/** Steps out of a surrogate pair, in the given direction. */
function whole(text: string, offset: number, direction: 1 | -1): number {
  const inside =
    /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset))
  return inside ? offset + direction : offset
}
