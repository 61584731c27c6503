import type { RevisionText } from '../extract/revision.ts'
import type { QuoteAttributes } from '../schema/quoteAttributes.ts'
import { type AnchorSelector, anchorQuote } from './anchor.ts'
import { describeSelection, type PassageSelectors } from './describe.ts'
import type { TextRange } from './sentences.ts'

/**
 * What a later text of a source did to a quoted passage: nothing, not even its place; only its place
 * or its typography; its words; or it is gone, or not to be told from others.
 */
export type DriftStatus = 'unmoved' | 'moved' | 'changed' | 'gone'

/** With where the passage stands in the later text, UTF-16 units. */
export type Drift =
  | { readonly status: 'gone' }
  | (TextRange & { readonly status: Exclude<DriftStatus, 'gone'> })

/** Judges a passage against the source's current text. */
export function driftOf(passage: AnchorSelector, text: string): Drift {
  const found = anchorQuote({ text, selector: passage })
  if (!found) return { status: 'gone' }
  const { start, end } = found
  if (found.status === 'changed') return { status: 'changed', start, end }
  const unmoved = found.status === 'exact' && start === passage.start
  return { status: unmoved ? 'unmoved' : 'moved', start, end }
}

/** A text never changes: what was found in it holds. By text, then by passage. */
const known = new WeakMap<object, Map<string, Drift>>()

/** The same, remembered for as long as the text is: pass the same object for the same text. */
export function driftIn(passage: QuoteAttributes, current: Pick<RevisionText, 'text'>): Drift {
  const { exact, prefix, suffix, start, end } = passage
  const key = JSON.stringify([exact, prefix, suffix, start, end])
  const drifts = known.get(current) ?? new Map<string, Drift>()
  known.set(current, drifts)
  const drift = drifts.get(key) ?? driftOf({ exact, prefix, suffix, start, end }, current.text)
  drifts.set(key, drift)
  return drift
}

/**
 * A quotation's attributes tied to the passage of a later text: id and citation stay, place, words and
 * locator are new. Null where the range holds no words.
 */
export function retie(
  quote: QuoteAttributes,
  hash: string,
  text: RevisionText,
  { start, end }: TextRange,
): QuoteAttributes | null {
  const selectors: PassageSelectors | null = describeSelection(text, start, end)
  if (!selectors) return null
  const { exact, prefix, suffix, locator } = selectors
  return {
    ...quote,
    revision: hash,
    exact,
    prefix,
    suffix,
    start: selectors.start,
    end: selectors.end,
    locator,
  }
}
