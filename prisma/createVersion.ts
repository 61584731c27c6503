import type { Person } from '../core/access/roles.ts'
import { ProblemError } from '../core/api/problem.ts'
import type { VersionSummary } from '../core/api/versions.ts'
import { countWords } from '../core/brief/words.ts'
import { chainHash } from '../core/version/chain.ts'
import { docOf, nodeOf } from '../core/version/content.ts'
import { hashOf, hashOfBytes } from '../core/version/hash.ts'
import { authorsSince, readStoredState, type StoredState } from './briefState.ts'
import { prisma } from './client.ts'
import type { Version } from './generated/client.ts'
import { type Db, patient } from './locks.ts'
import { type PackedState, packState, unpackState } from './versionState.ts'
import { summarizeVersions, type VersionRow } from './versions.ts'

export interface NewVersion {
  readonly briefId: string
  /** Null for what the server saves by itself. */
  readonly by: Pick<Person, 'id'> | null
  readonly name?: string | null
  readonly note?: string | null
  readonly reason: VersionSummary['reason']
  readonly at: Date
}

export interface SavedVersion {
  readonly row: VersionRow
  /** What brings another version back to whoever has this state; null when nothing does. */
  readonly restoringEdit: Uint8Array | null
}

/**
 * Saves what the log says as the brief's next version. The brief's row lock makes two that save at
 * once go one after the other, so that the chain never forks.
 * @throws ProblemError 404
 */
export async function createVersion(version: NewVersion): Promise<VersionSummary> {
  const { row } = await prisma().$transaction((tx) => addVersion(tx, version), patient)
  return summaryOf(row)
}

/**
 * The same, unless the last version says just that. What takes time is done before the brief is locked:
 * nobody who writes waits for a version that nobody asked for.
 * @returns null when there is nothing new, the brief is gone, or it is being written in just now
 */
export async function createVersionOfChanges(version: NewVersion): Promise<VersionSummary | null> {
  const { briefId } = version
  const stored = await prisma().$transaction(async (tx) => {
    const last = await lastVersion(tx, briefId)
    const brief = await tx.brief.findUnique({ where: { id: briefId }, select: { head: true } })
    // Reading the whole log tells nothing new where it has not grown.
    if (!brief || (last?.seq ?? 0n) === brief.head) return null
    return readStoredState(tx, briefId)
  }, patient)
  if (!stored) return null
  const prepared = prepare(stored)
  const packed = await packState(stored.state)
  const row = await prisma().$transaction(async (tx) => {
    const [brief] = await tx.$queryRaw<{ head: bigint }[]>`
      SELECT head FROM brief WHERE id = ${briefId} FOR UPDATE`
    const previous = await lastVersion(tx, briefId)
    const isNews = previous?.contentHash !== prepared.contentHash
    if (brief?.head !== stored.seq || !isNews) return null
    return insertVersion(tx, version, { ...prepared, packed, previous, restoringEdit: null })
  }, patient)
  return row && summaryOf(row)
}

/**
 * Saves a version within a transaction.
 * @param restore makes a restore of the state, to be kept beside it
 * @throws ProblemError 404, and what `restore` throws
 */
export async function addVersion(
  tx: Db,
  version: NewVersion,
  restore?: (state: Uint8Array) => Uint8Array | null,
): Promise<SavedVersion> {
  const stored = await readStoredState(tx, version.briefId)
  if (!stored) throw new ProblemError(404, 'There is no such brief.')
  const restoringEdit = restore?.(stored.state) ?? null
  const row = await insertVersion(tx, version, {
    ...prepare(stored),
    packed: await packState(stored.state),
    previous: await lastVersion(tx, version.briefId),
    restoringEdit,
  })
  return { row, restoringEdit }
}

/** What is worked out of a state before it can be saved. */
interface Prepared {
  readonly stored: StoredState
  readonly contentHash: string
  readonly stateHash: string
  readonly words: number
}

function prepare(stored: StoredState): Prepared {
  const node = nodeOf(docOf(stored.state))
  return {
    stored,
    contentHash: hashOf(node.toJSON()),
    stateHash: hashOfBytes(stored.state),
    words: countWords(node),
  }
}

interface Link extends Prepared {
  readonly packed: PackedState
  readonly previous: Omit<Version, 'restoringEdit'> | null
  readonly restoringEdit: Uint8Array | null
}

/** Puts a version at the end of the chain. The brief's row must be locked. */
async function insertVersion(
  tx: Db,
  { briefId, by, name = null, note = null, reason, at }: NewVersion,
  { stored, contentHash, stateHash, words, packed, previous, restoringEdit }: Link,
): Promise<VersionRow> {
  const link = {
    briefId,
    number: (previous?.number ?? 0) + 1,
    name,
    note,
    reason,
    contentHash,
    previousHash: previous?.chainHash ?? null,
    createdById: by?.id ?? null,
    stateHash,
  }
  const before = previous && { seq: previous.seq, state: await unpackState(previous) }
  return tx.version.create({
    data: {
      ...link,
      ...packed,
      restoringEdit: restoringEdit && Uint8Array.from(restoringEdit),
      seq: stored.seq,
      words,
      chainHash: chainHash({ ...link, createdAt: at.toISOString() }),
      authorIds: await authorsSince(tx, briefId, before),
      createdAt: at,
    },
    omit: { state: true, restoringEdit: true },
  })
}

const lastVersion = (tx: Db, briefId: string) =>
  tx.version.findFirst({
    where: { briefId },
    orderBy: { number: 'desc' },
    omit: { restoringEdit: true },
  })

async function summaryOf(row: VersionRow): Promise<VersionSummary> {
  const [summary] = await summarizeVersions([row])
  if (!summary) throw new Error('A version was saved and is not there.')
  return summary
}
