import type { QuoteAttributes } from '../schema/quoteAttributes.ts'
import type { Verdict, VerdictStatus } from './verdict.ts'
import { verdict } from './verdict.ts'

/** With `orphan`: the passage is not where the quotation says it is. */
export type QuoteStatus = VerdictStatus | 'orphan'

export interface QuoteVerdict extends Omit<Verdict, 'status'> {
  readonly status: QuoteStatus
}

type Passage = Pick<QuoteAttributes, 'exact' | 'start' | 'end'>

/**
 * Decides on a quotation against the text of its revision, `null` when there is no such revision.
 * `exact` is the brief's own copy of the passage and is believed only where the revision has it.
 */
export function verifyQuote(
  content: string,
  { exact, start, end }: Passage,
  revisionText: string | null,
): QuoteVerdict {
  const inRange =
    revisionText !== null &&
    Number.isInteger(start) &&
    start >= 0 &&
    start < end &&
    end <= revisionText.length
  if (!inRange || revisionText.slice(start, end) !== exact)
    return { status: 'orphan', alterations: [], typography: [] }
  return verdict(content, exact)
}
