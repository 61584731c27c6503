import type { Revision } from '../../../core/api/sources.ts'
import { type Drift, driftOf } from '../../../core/quote/drift.ts'
import type { QuoteAttributes } from '../../../core/schema/quoteAttributes.ts'
import type { ShownQuote } from '../showQuotes.ts'
import type { VerdictStore } from '../VerdictStore.ts'

/** A quotation whose source has a later text than the one that it is tied to. */
export interface FoundDrift {
  readonly drift: Drift
  readonly current: Revision
  /** The text that it is tied to. */
  readonly old: Revision
}

/** A text never changes: what was found in it holds. */
const known = new WeakMap<Revision, Map<string, Drift>>()

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
  return current && old ? { drift: judge(attributes, current), current, old } : null
}

function judge(attributes: QuoteAttributes, current: Revision): Drift {
  const { exact, prefix, suffix, start, end } = attributes
  const key = JSON.stringify([exact, prefix, suffix, start, end])
  const drifts = known.get(current) ?? new Map<string, Drift>()
  known.set(current, drifts)
  const drift = drifts.get(key) ?? driftOf({ exact, prefix, suffix, start, end }, current.text)
  drifts.set(key, drift)
  return drift
}
