import { createBrief } from '../../../core/api/briefs.ts'
import { ProblemError } from '../../../core/api/problem.ts'
import { host } from '../../../core/host.ts'
import { findBrief, listBriefs } from '../../../prisma/briefs.ts'
import { handle, readJson } from '../handle.ts'

/** The active briefs, or with `?archived=true` those put away. */
export const GET = handle('brief.read', async ({ person, query }) =>
  Response.json({ briefs: await listBriefs(person, query.get('archived') === 'true') }),
)

export const POST = handle('brief.create', async ({ request, person }) => {
  const input = await readJson(request, createBrief)
  const id = await host().createBrief({ ...input, by: person })
  const brief = await findBrief(person, id)
  if (!brief) throw new ProblemError(404, 'The brief is gone again.')
  return Response.json(brief, { status: 201, headers: { location: `/api/briefs/${id}` } })
})
