import { type ComparisonSummary, comparisonRequest } from '../../../../../../core/api/comparison.ts'
import { host } from '../../../../../../core/host.ts'
import { handle, parse } from '../../../../handle.ts'

/** How two versions differ, in a few words. */
export const GET = handle<{ id: string }>('version.read', async ({ params: { id }, query }) => {
  const asked = parse(Object.fromEntries(query), comparisonRequest)
  const { from, to, phrases, comparison } = await host().versions.compare(
    id,
    asked.from,
    asked.to ?? null,
  )
  const answer: ComparisonSummary = { from, to, summary: comparison.summary, phrases }
  return Response.json(answer)
})
