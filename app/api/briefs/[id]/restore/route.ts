import type { z } from 'zod'
import { type restored, restoreVersion } from '../../../../../core/api/versions.ts'
import { host } from '../../../../../core/host.ts'
import { handle, readJson } from '../../../handle.ts'

interface Params {
  id: string
}

/** Brings a version back as a forward edit; the state before it is saved first. */
export const POST = handle<Params>(
  'version.restore',
  async ({ request, params: { id }, person }) => {
    const { version } = await readJson(request, restoreVersion)
    const { before } = await host().rooms.restore(id, version, person)
    const answer: z.infer<typeof restored> = { restored: version, before }
    return Response.json(answer)
  },
)
