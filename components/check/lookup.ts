import type { Revision } from '../../core/api/sources.ts'
import type { SourceLookup } from '../../core/citation/sourceLookup.ts'
import type { TextRange } from '../../core/quote/sentences.ts'
import type { QuoteVerdict } from '../../core/quote/verifyQuote.ts'
import type { QuoteAttributes } from '../../core/schema/quoteAttributes.ts'

/** Where the checks ask for sources, their texts and verdicts; made by whoever may fetch them. */
export interface CheckLookup extends SourceLookup {
  revision(source: string, hash: string): Revision | null | undefined
  verdict(
    content: string,
    attributes: QuoteAttributes,
    emphasis: readonly TextRange[],
  ): QuoteVerdict | null
}
