import type { VersionComparison } from '../../api/comparison.ts'
import type { AuthorRange } from '../../collab/authors.ts'
import { docOf, nodeOf } from '../content.ts'
import { attribute } from './attribution.ts'
import { changeKeys } from './changeKeys.ts'
import { compareNodes } from './compareBriefs.ts'
import { describeComparison } from './describeComparison.ts'
import { identitiesOf } from './identities.ts'
import { readLedger, type SignedUpdate } from './ledger.ts'

/** What a comparison needs of its two states, and nothing of a database. */
export type ReadComparison = Omit<VersionComparison, 'from' | 'to' | 'sources' | 'people'>

/** Who wrote what, as far as it is known. */
export interface Writing {
  /** The log between the two states, in order. */
  readonly updates: readonly SignedUpdate[]
  readonly ranges: readonly AuthorRange[]
}

/** Compares two states of one brief (Yjs updates) for those who read or show the outcome. */
export function compareForReading(
  a: Uint8Array,
  b: Uint8Array,
  { updates, ranges }: Writing,
): ReadComparison {
  const [docA, docB] = [docOf(a), docOf(b)]
  const [before, after] = [nodeOf(docA), nodeOf(docB)]
  const identities = new Map([...identitiesOf(docA, before), ...identitiesOf(docB, after)])
  const comparison = compareNodes(before, after, identities)
  return {
    before: before.toJSON(),
    after: after.toJSON(),
    comparison,
    phrases: describeComparison(comparison),
    keys: changeKeys(comparison.blocks, before, after),
    credits: attribute(comparison, docA, docB, readLedger(a, updates, ranges)),
  }
}
