import type { SourceLookup } from '../../core/citation/sourceLookup.ts'
import type { QuoteAttributes } from '../../core/schema/quoteAttributes.ts'

/** Why typing into a quotation is refused, and what to do instead. */
export function refusalOf(
  attributes: Pick<QuoteAttributes, 'source' | 'speaker'>,
  sources: SourceLookup,
): string {
  const source = sources.source(attributes.source)
  const owner = attributes.speaker || source?.outlet || source?.authors[0] || 'the source'
  return `These words are ${owner}${/s$/i.test(owner) ? '’' : '’s'}. Press F2 on the quotation to shorten or bracket them.`
}
