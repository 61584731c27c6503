import { driftIn } from '../quote/drift.ts'
import { driftKey } from '../quote/driftKey.ts'
import { quotesIn } from '../quote/quotesIn.ts'
import { type CheckInput, type Found, nothing } from './input.ts'

/** Quotations whose words a later text of their source has changed, or has no longer. */
export function driftFindings(input: CheckInput): Found[] {
  const { document, verdict, source, revision, currentRevision } = input
  return quotesIn(document).flatMap((quote): Found[] => {
    const { attributes, content } = quote
    const hash = currentRevision(attributes.source)
    if (!hash || hash === attributes.revision) return []
    const status = verdict(quote)?.status
    const current = revision(attributes.source, hash)
    if (!current || !status || status === 'orphan') return []
    const drift = driftIn(attributes, current)
    if (drift.status !== 'changed' && drift.status !== 'gone') return []
    const title = source(attributes.source)?.title ?? 'The source'
    const passage = { source: attributes.source, revision: hash }
    return [
      {
        ...nothing,
        key: driftKey(attributes.id, hash),
        group: 'drifted',
        message:
          drift.status === 'gone'
            ? `A later text of “${title}” no longer has these words.`
            : `A later text of “${title}” says it in other words: “${current.text.slice(drift.start, drift.end)}”.`,
        words: content,
        quote: attributes.id,
        passages:
          drift.status === 'gone' ? [] : [{ ...passage, start: drift.start, end: drift.end }],
        sources: [attributes.source],
      },
    ]
  })
}
