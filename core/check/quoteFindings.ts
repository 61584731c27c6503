import type { FindingGroup } from '../api/check.ts'
import { quotesIn } from '../quote/quotesIn.ts'
import { explainVerdict } from '../quote/verdictWords.ts'
import type { QuoteStatus } from '../quote/verifyQuote.ts'
import { type CheckInput, type Found, nothing } from './input.ts'
import { digest } from './keyOf.ts'

const groupOf: Readonly<Record<QuoteStatus, FindingGroup | null>> = {
  exact: null,
  typography: 'typography',
  edited: 'edited',
  review: 'review',
  differs: 'differs',
  orphan: 'orphan',
}

/** Quotations that are not exact, and those of words that the source itself has from elsewhere. */
export function quoteFindings({ document, verdict, source }: CheckInput): Found[] {
  return quotesIn(document).flatMap((quote): Found[] => {
    const { attributes, content } = quote
    const found: Found[] = []
    const about = {
      ...nothing,
      words: content,
      quote: attributes.id,
      passages: [passageOf(attributes)],
      sources: [attributes.source],
    }
    const judged = verdict(quote)
    const group = judged && groupOf[judged.status]
    if (judged && group)
      found.push({
        ...about,
        // What somebody decided on these words does not hold for others.
        key: `${group}:${attributes.id}:${digest(`${content}\n${attributes.exact}`)}`,
        group,
        message: explainVerdict(judged),
      })
    if (attributes.speaker || attributes.via)
      found.push({
        ...about,
        key: `secondary:${attributes.id}:${digest(`${attributes.speaker}\n${attributes.via}`)}`,
        group: 'secondary',
        message: `Primary source not held: ${chain(attributes, source(attributes.source)?.title)}.`,
      })
    return found
  })
}

function passageOf({ source, revision, start, end }: Found['passages'][number]) {
  return { source, revision, start, end }
}

function chain(
  { speaker, via }: { readonly speaker: string; readonly via: string },
  title: string | undefined,
): string {
  const holder = title ? `“${title}”` : 'the source'
  if (!via) return `${speaker}, quoted in ${holder}`
  return speaker
    ? `${speaker}, in ${via}, as quoted in ${holder}`
    : `${via}, as quoted in ${holder}`
}
