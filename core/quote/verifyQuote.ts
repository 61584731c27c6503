import type { QuoteAttributes } from '../schema/quoteAttributes.ts'
import type { TextRange } from './sentences.ts'
import type { Verdict, VerdictStatus } from './verdict.ts'
import { verdict } from './verdict.ts'

/** With `orphan`: the passage is not where the quotation says it is. */
export type QuoteStatus = VerdictStatus | 'orphan'

export interface QuoteVerdict extends Omit<Verdict, 'status'> {
  readonly status: QuoteStatus
}

type Passage = Pick<QuoteAttributes, 'exact' | 'start' | 'end'>

/** How much of the text around the passage is looked at, UTF-16 units. */
const around = 64

/**
 * Decides on a quotation against the text of its revision, `null` when there is no such revision.
 * `exact` is the brief's own copy of the passage and is believed only where the revision has it.
 * `emphasis` are the quotation's words in italics.
 */
export function verifyQuote(
  content: string,
  { exact, start, end }: Passage,
  revisionText: string | null,
  emphasis: readonly TextRange[] = [],
): QuoteVerdict {
  const inRange =
    revisionText !== null &&
    Number.isInteger(start) &&
    start >= 0 &&
    start < end &&
    end <= revisionText.length
  if (!inRange || revisionText.slice(start, end) !== exact)
    return { status: 'orphan', alterations: [], typography: [], reasons: [] }
  return verdict(content, exact, {
    emphasis,
    around: {
      before: revisionText.slice(Math.max(0, start - around), start),
      after: revisionText.slice(end, end + around),
    },
  })
}
