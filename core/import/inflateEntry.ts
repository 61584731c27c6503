import { Inflate } from 'fflate'
import type { ZipEntry } from './zipEntries.ts'

/** Bytes that are inflated at once: deflate packs at most 1,032 times, so 4 MB come out at most. */
const piece = 4096

/** Ratio of unpacked to packed that no text, page or office file reaches. */
const wildRatio = 150
/** Below this many bytes the ratio does not matter. */
const harmless = 4 * 1024 * 1024

/** A file of a ZIP, or why it cannot be had. `spent` counts the bytes that were inflated. */
export type Inflated =
  | { readonly bytes: Uint8Array; readonly spent: number }
  | {
      readonly failure: 'encrypted' | 'method' | 'too-large' | 'bomb' | 'damaged'
      readonly spent: number
    }

/** Unpacks one file and stops as soon as more than `limit` bytes come out, whatever its header states. */
export function inflateEntry(zip: Uint8Array, entry: ZipEntry, limit: number): Inflated {
  if (entry.encrypted) return { failure: 'encrypted', spent: 0 }
  if (entry.method !== 0 && entry.method !== 8) return { failure: 'method', spent: 0 }
  if (entry.size !== null && entry.size > limit) return { failure: 'too-large', spent: 0 }
  const end = entry.packed === null ? zip.length : entry.start + entry.packed
  const packed = zip.subarray(entry.start, Math.min(end, zip.length))
  const cut = end > zip.length
  if (entry.method === 0) {
    if (packed.length > limit) return { failure: 'too-large', spent: 0 }
    if (cut || entry.packed === null) return { failure: 'damaged', spent: 0 }
    return { bytes: packed.slice(), spent: packed.length }
  }
  const chunks: Uint8Array[] = []
  let size = 0
  let ended = false
  const inflate = new Inflate((chunk, final) => {
    size += chunk.length
    if (size <= limit) chunks.push(chunk)
    ended ||= final
  })
  try {
    for (let at = 0; at < packed.length && !ended; at += piece) {
      const last = at + piece >= packed.length
      inflate.push(packed.subarray(at, at + piece), last)
      if (size > harmless && size > (at + piece) * wildRatio)
        return { failure: 'bomb', spent: size }
      if (size > limit) return { failure: 'too-large', spent: size }
    }
  } catch {
    return { failure: 'damaged', spent: size }
  }
  if (!ended || cut || (entry.size !== null && entry.size !== size))
    return { failure: 'damaged', spent: size }
  return { bytes: concat(chunks, size), spent: size }
}

function concat(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
