import type { IncomingMessage } from 'node:http'
import type { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { ProblemError } from '../../core/api/problem.ts'

/**
 * The body of an answer, unpacked. At most `largest` bytes are read, and at most as many unpacked:
 * a small body that unpacks without end stops there.
 * @throws ProblemError 413 or 502; errors of `node:http` and `node:zlib`
 */
export async function readBody(
  response: IncomingMessage,
  { largest, signal }: { largest: number; signal: AbortSignal },
): Promise<Uint8Array<ArrayBuffer>> {
  const refuse = () =>
    new ProblemError(
      413,
      `The page is larger than ${largest / 1024 / 1024} MB. Import a shorter one.`,
    )
  if (Number(response.headers['content-length'] ?? 0) > largest) throw refuse()

  async function* limited(chunks: AsyncIterable<Uint8Array>) {
    let length = 0
    for await (const chunk of chunks) {
      length += chunk.byteLength
      if (length > largest) throw refuse()
      yield chunk
    }
  }
  const packed = limited(response)
  const first = await packed.next()
  if (first.done) return new Uint8Array()
  async function* whole(start: Uint8Array) {
    yield start
    yield* packed
  }
  const parts: Uint8Array[] = []
  const keep = async (chunks: AsyncIterable<Uint8Array>) => {
    for await (const chunk of limited(chunks)) parts.push(chunk)
  }
  const unpack = unpackerFor(response.headers['content-encoding'], first.value)
  if (unpack) await pipeline(whole(first.value), unpack, keep, { signal })
  else await pipeline(whole(first.value), keep, { signal })
  const body = new Uint8Array(parts.reduce((length, part) => length + part.byteLength, 0))
  let at = 0
  for (const part of parts) {
    body.set(part, at)
    at += part.byteLength
  }
  return body
}

/** Null where nothing is packed. `deflate` means zlib's format or, with some servers, none around it. */
function unpackerFor(encoding = '', start: Uint8Array): Transform | null {
  switch (encoding.trim().toLowerCase()) {
    case '':
    case 'identity':
      return null
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'deflate':
      return ((start[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw()
    case 'br':
      return createBrotliDecompress()
    default:
      throw new ProblemError(502, 'The page is packed in a way that was not asked for.')
  }
}
