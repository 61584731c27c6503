import type { VersionSummary } from '../api/versions.ts'
import { hashOf } from './hash.ts'

/** What a version's chain hash vouches for, besides all that came before it. */
export type ChainLink = Pick<
  VersionSummary,
  'number' | 'name' | 'note' | 'reason' | 'contentHash' | 'stateHash' | 'previousHash' | 'createdAt'
> & {
  readonly briefId: string
  readonly createdById: string | null
}

/** Hash over a version and, through its predecessor's chain hash, over every version before it. */
export function chainHash({
  briefId,
  number,
  name,
  note,
  reason,
  contentHash,
  previousHash,
  createdById,
  createdAt,
  stateHash,
}: ChainLink): string {
  const fields = [
    ...[briefId, number, name, reason, contentHash, previousHash, createdById, createdAt],
    // What came later in Chancery's life is left out where it is not there: old hashes still hold.
    ...(stateHash === null ? [] : [stateHash]),
    ...(note === null ? [] : [{ note }]),
  ]
  return hashOf(fields)
}
