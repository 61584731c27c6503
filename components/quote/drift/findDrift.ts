import type { Revision } from '../../../core/api/sources.ts'
import { type Drift, driftIn } from '../../../core/quote/drift.ts'
import type { ShownQuote } from '../showQuotes.ts'
import type { VerdictStore } from '../VerdictStore.ts'

/** A quotation whose source has a later text than the one that it is tied to. */
export interface FoundDrift {
  readonly drift: Drift
  readonly current: Revision
  /** The text that it is tied to. */
  readonly old: Revision
}

/** What a later text did to a quotation; null where there is none, or while it is on its way. */
export function findDrift(
  { attributes, verdict }: Pick<ShownQuote, 'attributes' | 'verdict'>,
  verdicts: VerdictStore,
): FoundDrift | null {
  if (!verdict || verdict.status === 'orphan') return null
  const hash = verdicts.source(attributes.source)?.revision
  if (!hash || hash === attributes.revision) return null
  const current = verdicts.revision(attributes.source, hash)
  const old = verdicts.revision(attributes.source, attributes.revision)
  return current && old ? { drift: driftIn(attributes, current), current, old } : null
}
