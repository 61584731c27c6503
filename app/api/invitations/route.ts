import type { z } from 'zod'
import { type createdInvitation, createInvitation } from '../../../core/api/people.ts'
import { host } from '../../../core/host.ts'
import { addInvitation, listInvitations } from '../../../prisma/invitations.ts'
import { handle, readJson } from '../handle.ts'

export const GET = handle('invitation.manage', async () =>
  Response.json({ invitations: await listInvitations(new Date()) }),
)

export const POST = handle('invitation.manage', async ({ request, person }) => {
  const input = await readJson(request, createInvitation)
  const { invitation, token } = await addInvitation(input, person.id, new Date())
  const answer: z.infer<typeof createdInvitation> = {
    ...invitation,
    url: `${originOf(request)}/invite/${token}`,
  }
  return Response.json(answer, { status: 201 })
})

/** The address under which people reach us; Next itself only knows where it listens. */
function originOf({ headers, url }: Request): string {
  const { publicUrl } = host()
  if (publicUrl) return publicUrl
  const secure = headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https'
  const authority = headers.get('host')
  return authority ? `${secure ? 'https' : 'http'}://${authority}` : new URL(url).origin
}
