import { ProblemError } from '../../../../../../core/api/problem.ts'
import { findRevision } from '../../../../../../prisma/sources.ts'
import { handle } from '../../../../handle.ts'

/** A revision never changes, so that a browser asks for it once; but it is for members' eyes. */
export const GET = handle<{ id: string; hash: string }>(
  'source.read',
  async ({ request, params: { id, hash } }) => {
    const headers = {
      'cache-control': 'private, immutable, max-age=31536000',
      etag: `"${hash}"`,
    }
    const revision = await findRevision(id, hash)
    if (!revision) throw new ProblemError(404, 'There is no such revision of this article.')
    if (request.headers.get('if-none-match') === headers.etag)
      return new Response(null, { status: 304, headers })
    return Response.json(revision, { headers })
  },
)
