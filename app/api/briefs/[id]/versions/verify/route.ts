import type { HistoryReport } from '../../../../../../core/api/versions.ts'
import { verifyHistory } from '../../../../../../prisma/verifyHistory.ts'
import { handle } from '../../../../handle.ts'

/** Whether the brief's versions are what was saved. */
export const GET = handle<{ id: string }>('version.read', async ({ params: { id } }) => {
  const report: HistoryReport = await verifyHistory(id)
  return Response.json(report)
})
