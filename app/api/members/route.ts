import { listMembers } from '../../../prisma/people.ts'
import { handle } from '../handle.ts'

export const GET = handle('member.read', async () =>
  Response.json({ members: await listMembers() }),
)
