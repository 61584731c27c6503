import type { VersionComparison } from '../../api/comparison.ts'
import { docOf, nodeOf } from '../content.ts'
import { changeKeys } from './changeKeys.ts'
import { compareNodes } from './compareBriefs.ts'
import { describeComparison } from './describeComparison.ts'
import { identitiesOf } from './identities.ts'

/** What a comparison needs of its two states, and nothing of a database. */
export type ReadComparison = Omit<VersionComparison, 'from' | 'to' | 'sources'>

/** Compares two states of one brief (Yjs updates) for those who read or show the outcome. */
export function compareForReading(a: Uint8Array, b: Uint8Array): ReadComparison {
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
  }
}
