import type { Person } from '../core/access/roles.ts'
import { ProblemError } from '../core/api/problem.ts'
import type { VersionSummary } from '../core/api/versions.ts'
import { countWords } from '../core/brief/words.ts'
import { chainHash } from '../core/version/chain.ts'
import { docOf, nodeOf } from '../core/version/content.ts'
import { hashOf, hashOfBytes } from '../core/version/hash.ts'
import { authorsSince, readStoredState } from './briefState.ts'
import { prisma } from './client.ts'
import { type Db, patient } from './locks.ts'
import { packState, unpackState } from './versionState.ts'
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
  /** The state that it holds. */
  readonly state: Uint8Array
  /** What brings another version back to whoever has this state; null when nothing does. */
  readonly restoringEdit: Uint8Array | null
}

/**
 * Saves what the log says as the brief's next version. The brief's row lock makes two that save at
 * once go one after the other, so that the chain never forks.
 * @throws ProblemError 404
 */
export async function createVersion(
  version: NewVersion,
): Promise<{ summary: VersionSummary; state: Uint8Array }> {
  const { row, state } = await prisma().$transaction((tx) => addVersion(tx, version), patient)
  return { summary: await summaryOf(row), state }
}

/** The same, unless the last version says just that. Null: it does, or there is no such brief. */
export async function createVersionOfChanges(version: NewVersion): Promise<VersionSummary | null> {
  const saved = await prisma().$transaction(async (tx) => {
    const last = await lastVersion(tx, version.briefId)
    const brief = await tx.brief.findUnique({
      where: { id: version.briefId },
      select: { head: true },
    })
    // Reading the whole log tells nothing new where it has not grown.
    if (!brief || (last?.seq ?? 0n) === brief.head) return null
    const stored = await readStoredState(tx, version.briefId)
    if (!stored || hashOf(nodeOf(docOf(stored.state)).toJSON()) === last?.contentHash) return null
    return addVersion(tx, version)
  }, patient)
  return saved && summaryOf(saved.row)
}

/**
 * Saves a version within a transaction.
 * @param restore makes a restore of the state, to be kept beside it
 * @throws ProblemError 404, and what `restore` throws
 */
export async function addVersion(
  tx: Db,
  { briefId, by, name = null, note = null, reason, at }: NewVersion,
  restore?: (state: Uint8Array) => Uint8Array | null,
): Promise<SavedVersion> {
  const stored = await readStoredState(tx, briefId)
  if (!stored) throw new ProblemError(404, 'There is no such brief.')
  const { state, seq } = stored
  const restoringEdit = restore?.(state) ?? null
  const previous = await lastVersion(tx, briefId)
  const node = nodeOf(docOf(state))
  const link = {
    briefId,
    number: (previous?.number ?? 0) + 1,
    name,
    note,
    reason,
    contentHash: hashOf(node.toJSON()),
    previousHash: previous?.chainHash ?? null,
    createdById: by?.id ?? null,
    stateHash: hashOfBytes(state),
  }
  const before = previous && { seq: previous.seq, state: await unpackState(previous) }
  const row = await tx.version.create({
    data: {
      ...link,
      ...(await packState(state)),
      restoringEdit: restoringEdit && Uint8Array.from(restoringEdit),
      seq,
      words: countWords(node),
      chainHash: chainHash({ ...link, createdAt: at.toISOString() }),
      authorIds: await authorsSince(tx, briefId, before),
      createdAt: at,
    },
    omit: { state: true, restoringEdit: true },
  })
  return { row, state, restoringEdit }
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
