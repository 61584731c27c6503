import type { Person } from '../core/access/roles.ts'
import { ProblemError } from '../core/api/problem.ts'
import type { VersionSummary } from '../core/api/versions.ts'
import { prisma } from './client.ts'
import { addVersion, type NewVersion } from './createVersion.ts'
import { patient } from './locks.ts'
import { readSoundVersion, summarizeVersions } from './versions.ts'

export interface BeforeRestore {
  readonly summary: VersionSummary
  /** What brings the other state back; null when the brief says the same already. */
  readonly update: Uint8Array | null
}

/**
 * Saves how a brief stands before a restore, with the restore itself, so that it can be taken back.
 * @param edit makes the restore of the state that is saved; when it throws, nothing is
 */
export async function saveBeforeRestore(
  version: Omit<NewVersion, 'reason'>,
  edit: (state: Uint8Array) => Uint8Array | null,
): Promise<BeforeRestore> {
  const { row, restoringEdit } = await prisma().$transaction(
    (tx) => addVersion(tx, { ...version, reason: 'before-restore' }, edit),
    patient,
  )
  const [summary] = await summarizeVersions([row])
  if (!summary) throw new Error('A version was saved and is not there.')
  return { summary, update: restoringEdit }
}

/**
 * A restore that this person made: the state before it and what it did to that.
 * @throws ProblemError 403 when somebody else did, 404, 409 when there is nothing to take back
 */
export async function readOwnRestore(
  briefId: string,
  before: number,
  by: Pick<Person, 'id'>,
): Promise<{ state: Uint8Array; edit: Uint8Array }> {
  const { row, state } = await readSoundVersion(briefId, before)
  const kept = await prisma().version.findUnique({
    where: { briefId_number: { briefId, number: before } },
    select: { restoringEdit: true },
  })
  if (row.reason !== 'before-restore' || !kept?.restoringEdit)
    throw new ProblemError(409, `Nothing was brought back after version ${before}.`)
  if (row.createdById !== by.id)
    throw new ProblemError(
      403,
      'Only who brought a version back can undo that. You can bring back the version saved before it.',
    )
  return { state, edit: kept.restoringEdit }
}
