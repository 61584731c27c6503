import type { Person } from '../core/access/roles.ts'
import type { BriefStatus } from '../core/api/briefs.ts'
import { briefStatus } from '../core/api/briefs.ts'
import { ProblemError } from '../core/api/problem.ts'
import { prisma } from './client.ts'
import { addVersion } from './createVersion.ts'
import { patient } from './locks.ts'

export interface BriefStatusChange {
  readonly status: BriefStatus
  /** Number of the version that was approved last. */
  readonly approvedVersion: number | null
}

interface Asked {
  readonly briefId: string
  readonly by: Pick<Person, 'id'>
  readonly status: BriefStatus
  /** Hash of the content that the person has before them; what they did not see is not approved. */
  readonly seen?: string | undefined
  readonly at: Date
}

/**
 * Draft, in review, approved. Approving freezes the content as a version; the status and the
 * version are there together or not at all.
 * @throws ProblemError 404; 409 when the brief is archived, or says something else than was seen
 */
export async function changeStatus({
  briefId,
  by,
  status,
  seen,
  at,
}: Asked): Promise<BriefStatusChange> {
  return prisma().$transaction(async (tx) => {
    const [brief] = await tx.$queryRaw<
      { status: string; archived: boolean; approvedVersion: number | null }[]
    >`SELECT status, archived_at IS NOT NULL AS archived, approved_version AS "approvedVersion"
      FROM brief WHERE id = ${briefId} FOR UPDATE`
    if (!brief) throw new ProblemError(404, 'There is no such brief.')
    if (brief.archived)
      throw new ProblemError(409, 'This brief is archived. Bring it back before reviewing it.')
    let { approvedVersion } = brief
    if (status === 'approved' && brief.status !== 'approved') {
      const { row } = await addVersion(tx, { briefId, by, reason: 'approved', at })
      if (seen !== undefined && seen !== row.contentHash)
        throw new ProblemError(
          409,
          'The brief has changed since you read it, so nothing was approved. Read it again.',
        )
      approvedVersion = row.number
    }
    await tx.brief.update({ where: { id: briefId }, data: { status, approvedVersion } })
    return { status: briefStatus.parse(status), approvedVersion }
  }, patient)
}
