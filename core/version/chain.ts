import type { VersionSummary } from '../api/versions.ts'
import { hashOf } from './hash.ts'

/** What a version's chain hash vouches for, besides all that came before it. */
export type ChainLink = Pick<
  VersionSummary,
  'number' | 'name' | 'reason' | 'contentHash' | 'stateHash' | 'previousHash' | 'createdAt'
> & {
  readonly briefId: string
  readonly createdById: string | null
}

/** Hash over a version and, through its predecessor's chain hash, over every version before it. */
export function chainHash({
  briefId,
  number,
  name,
  reason,
  contentHash,
  previousHash,
  createdById,
  createdAt,
  stateHash,
}: ChainLink): string {
  const fields = [
    ...[briefId, number, name, reason, contentHash, previousHash, createdById, createdAt],
    ...(stateHash === null ? [] : [stateHash]),
  ]
  return hashOf(fields)
}
