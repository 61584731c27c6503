import type { VersionSummary } from '../../../../../core/api/versions.ts'
import { saveVersion } from '../../../../../core/api/versions.ts'
import { host } from '../../../../../core/host.ts'
import { listVersions } from '../../../../../prisma/versions.ts'
import { handle, readJson } from '../../../handle.ts'

interface Params {
  id: string
}

/** The brief's versions, the newest first. */
export const GET = handle<Params>('version.read', async ({ params: { id } }) => {
  const versions: VersionSummary[] = await listVersions(id)
  return Response.json({ versions })
})

/** Saves what is stored by now as a version. */
export const POST = handle<Params>('version.save', async ({ request, params: { id }, person }) => {
  const { name = null, note = null } = await readJson(request, saveVersion)
  const version = await host().versions.save(id, person, { name, note })
  const location = `/api/briefs/${id}/versions/${version.number}`
  return Response.json(version, { status: 201, headers: { location } })
})
