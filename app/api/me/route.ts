import type { Me } from '../../../core/api/people.ts'
import { workspaceName } from '../../../prisma/people.ts'
import { handle } from '../handle.ts'

export const GET = handle('brief.read', async ({ person }) => {
  const me: Me = { ...person, workspace: (await workspaceName()) ?? '' }
  return Response.json(me)
})
