import { ProblemError } from '../../../../../core/api/problem.ts'
import { findOriginal } from '../../../../../prisma/sources.ts'
import { attachment } from '../../../attachment.ts'
import { handle } from '../../../handle.ts'

/** Kinds that a browser saves and never runs. Anything else is sent as bytes without a kind. */
const harmless = /^(text\/plain|application\/pdf|application\/vnd\.openxmlformats-[\w.-]+)(;|$)/

export const GET = handle<{ id: string }>('source.read', async ({ params, query }) => {
  const original = await findOriginal(params.id, query.get('revision') ?? undefined)
  if (!original) throw new ProblemError(404, 'There is no original of this article.')
  const { bytes, fileName, mediaType, sha256 } = original
  return new Response(bytes, {
    headers: {
      'content-type': harmless.test(mediaType) ? mediaType : 'application/octet-stream',
      'content-disposition': attachment(fileName),
      'content-length': String(bytes.byteLength),
      'cache-control': 'private, no-cache',
      etag: `"${sha256}"`,
      'x-content-type-options': 'nosniff',
    },
  })
})
