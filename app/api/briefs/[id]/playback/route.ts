import { playbackRequest } from '../../../../../core/api/playback.ts'
import { isId } from '../../../../../prisma/newId.ts'
import { readPlayback } from '../../../../../prisma/playback.ts'
import { handle, parse } from '../../../handle.ts'
import { noSuchBrief } from '../../noSuchBrief.ts'

/** How the brief was written, update by update, a stretch at a time. */
export const GET = handle<{ id: string }>('version.read', async ({ params: { id }, query }) => {
  const { after } = parse(Object.fromEntries(query), playbackRequest)
  const part = isId(id) ? await readPlayback(id, after) : null
  if (!part) throw noSuchBrief()
  return Response.json(part)
})
