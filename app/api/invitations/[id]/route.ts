import { ProblemError } from '../../../../core/api/problem.ts'
import { revokeInvitation } from '../../../../prisma/invitations.ts'
import { isId } from '../../../../prisma/newId.ts'
import { handle } from '../../handle.ts'

export const DELETE = handle<{ id: string }>('invitation.manage', async ({ params }) => {
  if (!isId(params.id) || !(await revokeInvitation(params.id, new Date())))
    throw new ProblemError(404, 'There is no open invitation of this id.')
  return new Response(null, { status: 204 })
})
