import { ProblemError } from '../../../core/api/problem.ts'
import { tooLarge } from '../../../core/source/unusableSize.ts'

/**
 * The body of a request, at most `limit` bytes of it. What the sender says about its length is
 * believed when it is too much, and counted when it is not.
 * @throws ProblemError 413
 */
export async function readLimited(
  request: Request,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const refuse = () => new ProblemError(413, tooLarge)
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw refuse()
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength
    if (length > limit) throw refuse()
    chunks.push(chunk)
  }
  const body = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    body.set(chunk, at)
    at += chunk.byteLength
  }
  return body
}
