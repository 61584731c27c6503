import { ProblemError } from '../../../../core/api/problem.ts'
import { fetchAddress } from '../../../../core/api/sources.ts'
import { host } from '../../../../core/host.ts'
import { attachment } from '../../attachment.ts'
import { handle, readJson } from '../../handle.ts'

/**
 * The bytes of a page of the public internet, for the browser to import as it imports a file.
 * Nothing is stored. They come without their kind, so that no browser ever shows them.
 */
export const POST = handle('source.add', async ({ request, person }) => {
  const { url: address } = await readJson(request, fetchAddress)
  const { signal } = request
  const fetched = await host()
    .fetchArticle(address, { by: person, signal })
    .catch((error: unknown) => {
      if (!signal.aborted) throw error
      throw new ProblemError(503, 'The fetch was given up.')
    })
  return new Response(new Uint8Array(fetched.bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': attachment(fetched.fileName),
      'x-content-type-options': 'nosniff',
      'x-source-url': fetched.url ?? address,
      'x-source-type': fetched.mediaType,
      'cache-control': 'no-store',
    },
  })
})
