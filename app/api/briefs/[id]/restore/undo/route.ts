import { undoRestore, type VersionSummary } from '../../../../../../core/api/versions.ts'
import { host } from '../../../../../../core/host.ts'
import { handle, readJson } from '../../../../handle.ts'

/** Takes back the person's own restore, and nothing that was written after it. */
export const POST = handle<{ id: string }>(
  'version.restore',
  async ({ request, params: { id }, person }) => {
    const asked = await readJson(request, undoRestore)
    const answer: { before: VersionSummary } = await host().versions.undoRestore(
      id,
      asked.before,
      person,
    )
    return Response.json(answer)
  },
)
