import type { CitationTexts } from '../../core/citation/citationTexts.ts'
import { formatDate } from '../../core/citation/formatDate.ts'
import { formatAuthors } from '../../core/citation/formatEntry.ts'
import type { Run } from '../../core/citation/runs.ts'
import type { SourceLookup } from '../../core/citation/sourceLookup.ts'
import type { PlacedQuote } from '../../core/quote/quotesIn.ts'
import { explainVerdict } from '../../core/quote/verdictWords.ts'
import type { QuoteStatus, QuoteVerdict } from '../../core/quote/verifyQuote.ts'

/** What stands beside a quotation on the page. */
export interface QuoteFacts {
  readonly number: number
  /** What the style sets in the text instead of a number; null where it cites in notes. */
  readonly inText: readonly Run[] | null
  /** Null while it is not known. */
  readonly status: QuoteStatus | null
  readonly explanation: string
  /** Author, outlet, date and locator, as far as known. */
  readonly reference: string
}

export const noFacts: QuoteFacts = {
  number: 0,
  inText: null,
  status: null,
  explanation: '',
  reference: '',
}

export function quoteFacts(
  quote: Pick<PlacedQuote, 'attributes'> & { number: number; verdict: QuoteVerdict | null },
  sources: SourceLookup,
  citations: CitationTexts,
): QuoteFacts {
  const { number, verdict, attributes } = quote
  const source = sources.source(attributes.source)
  const reference = source
    ? [
        formatAuthors(source.authors) || `“${source.title}”`,
        source.outlet,
        source.published ? formatDate(source.published) : 'n.d.',
        attributes.locator,
      ]
    : [attributes.locator]
  return {
    number,
    inText: citations.kind === 'note' ? null : (citations.text(attributes.id) ?? waiting),
    status: verdict?.status ?? null,
    explanation: verdict ? explainVerdict(verdict) : '',
    reference: reference.filter(Boolean).join(', '),
  }
}

/** Until the style has set it. */
const waiting: readonly Run[] = [{ text: '(…)' }]

export function sameFacts(a: QuoteFacts, b: QuoteFacts): boolean {
  return (
    a.number === b.number &&
    a.inText === b.inText &&
    a.status === b.status &&
    a.explanation === b.explanation &&
    a.reference === b.reference
  )
}
