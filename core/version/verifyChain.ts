import type { HistoryBreak } from '../api/versions.ts'
import { type ChainLink, chainHash } from './chain.ts'

/** A version as it is stored. */
export interface StoredLink extends ChainLink {
  readonly chainHash: string
  /** Whether its content was let go of with age; only automatic ones may be. */
  readonly thinned: boolean
  /** What its content hashes to by now; null when that cannot be read. */
  readonly actualHash: string | null
  /** What the bytes that hold it hash to by now; null without any. */
  readonly actualStateHash: string | null
}

/**
 * Whether a version follows the one before it and is what its hashes vouch for.
 * @param before the version before it; null for the first
 */
export function verifyLink(link: StoredLink, before: StoredLink | null): HistoryBreak | null {
  const expected = (before?.number ?? 0) + 1
  if (link.number !== expected) return broken(expected, 'missing')
  if (link.previousHash !== (before?.chainHash ?? null)) return broken(link.number, 'order')
  if (chainHash(link) !== link.chainHash) return broken(link.number, 'record')
  if (link.thinned && link.reason === 'automatic') return null
  if (link.actualHash === null) return broken(link.number, 'unreadable')
  if (link.actualHash !== link.contentHash) return broken(link.number, 'content')
  if (link.stateHash !== null && link.actualStateHash !== link.stateHash)
    return broken(link.number, 'bytes')
  return null
}

const words: Record<HistoryBreak['kind'], (number: number) => string> = {
  missing: (number) => `Version ${number} is missing: a later one follows it.`,
  order: (number) => `Version ${number} does not follow the version before it.`,
  record: (number) =>
    `What is noted about version ${number} was changed: its name, time, person or hashes.`,
  unreadable: (number) => `The content of version ${number} is damaged and cannot be read.`,
  content: (number) => `The content of version ${number} is not what was saved.`,
  bytes: (number) =>
    `The bytes that hold version ${number} were changed, though not what it says: who wrote a word may be wrong.`,
}

const broken = (number: number, kind: HistoryBreak['kind']): HistoryBreak => ({
  number,
  kind,
  message: words[kind](number),
})

/** What no chain of hashes can show, in sentences. */
export function unproven(versions: number, thinned: number): string[] {
  if (versions === 0) return ['There is no version yet, so there is nothing to verify.']
  return [
    ...(thinned > 0
      ? [
          `Of ${thinned} automatic ${thinned === 1 ? 'version' : 'versions'} only the record is kept: the content was let go of with age.`,
        ]
      : []),
    'Versions that were saved after the last one here and taken away since leave no trace.',
    'Whoever can write to the database could have made the whole chain anew. Note the last hash elsewhere and compare it.',
    'Word counts and the lists of authors are not part of the hashes.',
  ]
}
