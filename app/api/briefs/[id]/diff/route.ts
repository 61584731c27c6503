import { comparisonRequest } from '../../../../../core/api/comparison.ts'
import { host } from '../../../../../core/host.ts'
import { handle, parse } from '../../../handle.ts'

/** How two versions differ, or one and the brief as it stands. */
export const GET = handle<{ id: string }>('version.read', async ({ params: { id }, query }) => {
  const { from, to } = parse(Object.fromEntries(query), comparisonRequest)
  return Response.json(await host().versions.compare(id, from, to ?? null))
})
