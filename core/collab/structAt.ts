import type * as Y from 'yjs'
import type { DecodedUpdate } from './decodedUpdate.ts'

export type Struct = DecodedUpdate['structs'][number]

/** Where the struct that holds this clock stands among those of one client, in order; -1 for nowhere. */
export function indexAt(structs: readonly Struct[], clock: number): number {
  let low = 0
  let high = structs.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const struct = structs[middle]
    if (!struct) return -1
    if (struct.id.clock > clock) high = middle - 1
    else if (struct.id.clock + struct.length <= clock) low = middle + 1
    else return middle
  }
  return -1
}

/** The struct of one client that holds this clock, or null. */
export function structAt(structs: readonly Struct[] | undefined, { clock }: Y.ID): Struct | null {
  return structs?.[indexAt(structs, clock)] ?? null
}
