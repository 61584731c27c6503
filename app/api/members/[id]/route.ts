import { changeMember } from '../../../../core/api/people.ts'
import { ProblemError } from '../../../../core/api/problem.ts'
import { host } from '../../../../core/host.ts'
import { isId } from '../../../../prisma/newId.ts'
import type { MemberChange } from '../../../../prisma/people.ts'
import { changeRole, listMembers, removeMember } from '../../../../prisma/people.ts'
import { handle, readJson } from '../../handle.ts'

export const PATCH = handle<{ id: string }>('member.manage', async ({ request, params }) => {
  const { role } = await readJson(request, changeMember)
  await takeEffect(params.id, isId(params.id) ? await changeRole(params.id, role) : 'unknown')
  const member = (await listMembers()).find(({ id }) => id === params.id)
  return Response.json(member)
})

export const DELETE = handle<{ id: string }>('member.manage', async ({ params }) => {
  await takeEffect(params.id, isId(params.id) ? await removeMember(params.id) : 'unknown')
  return new Response(null, { status: 204 })
})

async function takeEffect(userId: string, change: MemberChange): Promise<void> {
  if (change === 'unknown') throw new ProblemError(404, 'There is no such member.')
  if (change === 'last-owner')
    throw new ProblemError(409, 'This is the only owner. Make somebody else an owner first.')
  await host().accounts.membershipChanged(userId)
}
