import type { z } from 'zod'
import { type restored, restoreVersion } from '../../../../../core/api/versions.ts'
import { host } from '../../../../../core/host.ts'
import { handle, readJson } from '../../../handle.ts'

interface Params {
  id: string
}

/** Brings back a version, or some of it, as a forward edit; the state before it is saved first. */
export const POST = handle<Params>(
  'version.restore',
  async ({ request, params: { id }, person }) => {
    const { version, changes } = await readJson(request, restoreVersion)
    const { before } = await host().versions.restore(id, version, person, changes)
    const answer: z.infer<typeof restored> = { restored: version, before }
    return Response.json(answer)
  },
)
