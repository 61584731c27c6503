import type { DriftedQuote } from '../api/drift.ts'
import { driftKey } from '../quote/drift.ts'
import { quotesIn } from '../quote/quotesIn.ts'
import { type CheckInput, type Found, nothing } from './input.ts'

const said: Readonly<Record<DriftedQuote['status'], (title: string) => string>> = {
  unmoved: (title) => `${title} has a later text, which has these words in the same place.`,
  moved: (title) => `${title} has a later text, in which only the place or the typography differs.`,
  changed: (title) => `${title} has a later text, which words this differently.`,
  gone: (title) => `${title} has a later text, which does not have these words.`,
}

/** Quotations that are tied to an earlier text of their source, where the later one matters. */
export function driftFindings({ document, drifted }: CheckInput): Found[] {
  const byQuote = new Map(drifted.map((each) => [each.quote, each]))
  return quotesIn(document).flatMap(({ attributes, content }): Found[] => {
    const drift = byQuote.get(attributes.id)
    // What was updated meanwhile is not drifted any more.
    if (!drift || drift.revision !== attributes.revision || drift.status === 'unmoved') return []
    const { current, start, end, status } = drift
    const place = start === null || end === null ? { start: 0, end: 0 } : { start, end }
    return [
      {
        ...nothing,
        key: driftKey(attributes.id, current),
        group: 'drifted',
        message: said[status](`“${drift.source.title}”`),
        words: content,
        quote: attributes.id,
        passages: [{ source: attributes.source, revision: current, ...place }],
        sources: [attributes.source],
      },
    ]
  })
}
