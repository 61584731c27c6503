import { can } from '../../../../../core/access/can.ts'
import { changeStatus } from '../../../../../core/api/briefs.ts'
import { ProblemError } from '../../../../../core/api/problem.ts'
import { host } from '../../../../../core/host.ts'
import { findBrief } from '../../../../../prisma/briefs.ts'
import { handle, readJson } from '../../../handle.ts'
import { noSuchBrief } from '../../noSuchBrief.ts'

/** Sends a brief for review, takes it back, or approves it, which freezes it as a version. */
export const PUT = handle<{ id: string }>(
  'brief.review',
  async ({ request, params: { id }, person }) => {
    const change = await readJson(request, changeStatus)
    if (change.status === 'approved' && !can(person.role, 'brief.approve'))
      throw new ProblemError(
        403,
        `As an ${person.role} you may not approve. An owner of the workspace may.`,
      )
    await host().versions.setStatus(id, person, change)
    const brief = await findBrief(person, id)
    if (!brief) throw noSuchBrief()
    return Response.json(brief)
  },
)
