import { zlibSync } from 'fflate'

/** A file of a ZIP that is written by hand, so that its headers can lie. */
export interface ZipPart {
  readonly name: string | Uint8Array
  readonly bytes: Uint8Array
  /** Size that its header states; the real one by default. */
  readonly stated?: number
  readonly encrypted?: boolean
  readonly method?: number
  /** The name is marked as UTF-8. */
  readonly utf8?: boolean
}

/** Writes a ZIP as its parts say, true or not. */
export function makeZip(parts: readonly ZipPart[]): Uint8Array {
  const pieces: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const part of parts) {
    const name = typeof part.name === 'string' ? new TextEncoder().encode(part.name) : part.name
    const method = part.method ?? 8
    const packed = method === 8 ? zlibSync(part.bytes).subarray(2, -4) : part.bytes
    const flags = (part.encrypted ? 1 : 0) | (part.utf8 ? 0x800 : 0)
    const size = part.stated ?? part.bytes.length
    const fields = [20, flags, method, 0, 0]
    const sizes = [0, packed.length, size]
    const local = header([0x04034b50], fields, sizes, [name.length, 0], [])
    const central = header(
      [0x02014b50],
      [20, ...fields],
      sizes,
      [name.length, 0, 0, 0, 0],
      [0, offset],
    )
    pieces.push(local, name, packed)
    directory.push(central, name)
    offset += local.length + name.length + packed.length
  }
  const length = directory.reduce((sum, piece) => sum + piece.length, 0)
  const end = header([0x06054b50], [0, 0, parts.length, parts.length], [length, offset], [0], [])
  return Uint8Array.from(Buffer.concat([...pieces, ...directory, end]))
}

function header(
  mark: readonly number[],
  shorts: readonly number[],
  longs: readonly number[],
  lengths: readonly number[],
  last: readonly number[],
): Uint8Array {
  const groups = [
    [4, mark],
    [2, shorts],
    [4, longs],
    [2, lengths],
    [4, last],
  ] as const
  return Buffer.concat(
    groups.flatMap(([width, values]) =>
      values.map((value) => {
        const piece = Buffer.alloc(width)
        if (width === 4) piece.writeUInt32LE(value)
        else piece.writeUInt16LE(value)
        return piece
      }),
    ),
  )
}
