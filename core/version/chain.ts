import type { VersionSummary } from '../api/versions.ts'
import { hashOf } from './hash.ts'

/** What a version's chain hash vouches for, besides all that came before it. */
export type ChainLink = Pick<
  VersionSummary,
  'number' | 'name' | 'reason' | 'contentHash' | 'previousHash' | 'createdAt'
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
}: ChainLink): string {
  return hashOf([briefId, number, name, reason, contentHash, previousHash, createdById, createdAt])
}
