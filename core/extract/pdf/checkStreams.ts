import { Inflate } from 'fflate'
import { NotAnArticle } from '../article.ts'

/** Most bytes that one compressed stream may hold, and all that are no pictures. */
const largestStream = 96 * 1024 * 1024
const largestSum = 384 * 1024 * 1024
/** A stream packed tighter than this many times is measured; looser ones cannot be large. */
const piece = 64 * 1024

/**
 * Measures the compressed streams of a PDF piece by piece, so that a file of some kilobytes cannot
 * unpack to gigabytes in pdf.js, which keeps whole streams in memory.
 * @throws NotAnArticle 'too-large'
 */
export function checkStreams(bytes: Uint8Array): void {
  let sum = 0
  for (const { start, end, dictionary } of streamsOf(bytes)) {
    const filters =
      dictionary.match(/\/(?:FlateDecode|LZWDecode|RunLengthDecode|Fl|LZW|RL)\b/g) ?? []
    if (filters.length === 0) continue
    if (filters.length > 1) throw tooLarge()
    const flate = /Fl/.test(filters[0] ?? '')
    // LZW packs at most 1,400 times, run lengths 64 times.
    const size = flate
      ? inflatedSize(bytes.subarray(start, end))
      : (end - start) * (/LZW/.test(filters[0] ?? '') ? 40 : 64)
    if (size > largestStream) throw tooLarge()
    if (!/\/Subtype\s*\/Image\b/.test(dictionary)) sum += size
    if (sum > largestSum) throw tooLarge()
  }
}

/** Bytes that a stream inflates to; counting stops beyond the limit. */
function inflatedSize(packed: Uint8Array): number {
  if (packed.length * 1032 < 4 * 1024 * 1024) return packed.length
  let size = 0
  const inflate = new Inflate((chunk) => {
    size += chunk.length
  })
  try {
    // Two bytes of zlib header come first.
    for (let at = 2; at < packed.length && size <= largestStream; at += piece)
      inflate.push(packed.subarray(at, at + piece))
  } catch {
    // Whatever is damaged is pdf.js's to judge; what it unpacked so far counts.
  }
  return size
}

function* streamsOf(
  bytes: Uint8Array,
): Generator<{ start: number; end: number; dictionary: string }> {
  const latin = new TextDecoder('latin1')
  let from = 0
  for (;;) {
    const at = indexOf(bytes, 'stream', from)
    if (at < 0) return
    let start = at + 6
    if (bytes[start] === 13) start += 1
    if (bytes[start] === 10) start += 1
    const found = indexOf(bytes, 'endstream', start)
    const end = found < 0 ? bytes.length : found
    const before = latin.decode(bytes.subarray(Math.max(from, at - 2000), at))
    const object = before.lastIndexOf(' obj')
    yield { start, end, dictionary: object < 0 ? before : before.slice(object) }
    from = end + 9
    if (found < 0) return
  }
}

function indexOf(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0)
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 1
    while (same < word.length && bytes[at + same] === word.charCodeAt(same)) same += 1
    if (same === word.length) return at
  }
  return -1
}

function tooLarge(): NotAnArticle {
  return new NotAnArticle(
    'too-large',
    'This PDF unpacks to far more than an article can hold. Copy its text and paste it instead.',
  )
}
