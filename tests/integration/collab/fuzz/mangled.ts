import type { Picks } from './picks.ts'

/** An update with something wrong in its bytes. */
export function mangled(update: Uint8Array, picks: Picks): Uint8Array {
  const bytes = [...update]
  for (let left = 1 + picks.number(3); left > 0; left--) {
    const at = picks.number(bytes.length + 1)
    const length = 1 + picks.number(6)
    switch (picks.number(6)) {
      case 0:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << picks.number(8))
        break
      case 1:
        bytes.splice(at, length)
        break
      case 2:
        bytes.splice(at, 0, ...bytes.slice(at, at + length))
        break
      case 3:
        bytes.splice(at, 0, ...picks.of([[0], [255, 255, 255, 255, 15], [127], [1]]))
        break
      case 4:
        bytes.length = at
        break
      default:
        bytes[at] = picks.number(256)
    }
  }
  return Uint8Array.from(bytes, (byte) => byte ?? 0)
}
