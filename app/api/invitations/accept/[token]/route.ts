import { unusableInvitation } from '../../../../../core/access/unusableInvitation.ts'
import type { InvitationOffer } from '../../../../../core/api/people.ts'
import { acceptInvitation } from '../../../../../core/api/people.ts'
import { ProblemError } from '../../../../../core/api/problem.ts'
import { host } from '../../../../../core/host.ts'
import { findInvitation } from '../../../../../prisma/invitations.ts'
import { workspaceName } from '../../../../../prisma/people.ts'
import { cookiesOf } from '../../../cookiesOf.ts'
import { handleOpen, readJson } from '../../../handle.ts'

interface Params {
  token: string
}

/** What the link offers; 404 when unknown, 410 when used, expired or withdrawn. */
export const GET = handleOpen<Params>(async (_request, { token }) => {
  const invitation = await findInvitation(token, new Date())
  if (!invitation) throw new ProblemError(404, unusableInvitation.unknown)
  const { status, role, inviter, expiresAt } = invitation
  if (status !== 'open') throw new ProblemError(410, unusableInvitation[status])
  const offer: InvitationOffer = {
    role,
    inviter,
    expiresAt,
    workspace: (await workspaceName()) ?? '',
  }
  return Response.json(offer)
})

/** Joins the workspace and signs the person in. */
export const POST = handleOpen<Params>(async (request, { token }) => {
  const input = await readJson(request, acceptInvitation)
  const { userId, headers } = await host().accounts.accept(token, input)
  return Response.json({ id: userId }, { status: 201, headers: cookiesOf(headers) })
})
