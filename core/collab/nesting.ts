import * as Y from 'yjs'
import type { DecodedUpdate } from './decodedUpdate.ts'

/** Deeper nesting than people make; thousands of levels overflow the stack of every reader. */
export const deepest = 32

type Struct = DecodedUpdate['structs'][number]

/**
 * Whether the update alone nests deeper than any document may. It must be known before the update
 * is applied, since taking such a tree out again would overflow the stack as well.
 */
export function nestsTooDeep(structs: readonly Struct[]): boolean {
  const find = finder(structs)
  const depths = new Map<Struct, number>()
  for (const start of structs) {
    const path: { struct: Struct; step: number }[] = []
    let at: Struct | undefined = start
    // A forged update may point in circles; such a path ends at what it has visited.
    const visited = new Set<Struct>()
    while (at && !depths.has(at) && !visited.has(at)) {
      visited.add(at)
      const { id, step } = anchorOf(at)
      path.push({ struct: at, step })
      at = id ? find(id) : undefined
    }
    let depth = (at && depths.get(at)) ?? 0
    for (const { struct, step } of path.reverse()) {
      depth += step
      if (depth > deepest) return true
      depths.set(struct, depth)
    }
  }
  return false
}

/** What tells where a struct stands: its parent, one level up, or a neighbour on its own level. */
function anchorOf(struct: Struct): { id: Y.ID | null; step: number } {
  if (!(struct instanceof Y.Item)) return { id: null, step: 0 }
  if (struct.parent instanceof Y.ID) return { id: struct.parent, step: 1 }
  return { id: struct.origin ?? struct.rightOrigin, step: 0 }
}

/** Finds structs by id; per client they stand in the order of their clocks. */
function finder(structs: readonly Struct[]): (id: Y.ID) => Struct | undefined {
  const byClient = Map.groupBy(structs, (struct) => struct.id.client)
  return ({ client, clock }) => {
    const own = byClient.get(client) ?? []
    let low = 0
    let high = own.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const struct = own[middle]
      if (struct && struct.id.clock + struct.length <= clock) low = middle + 1
      else high = middle
    }
    const found = own[low]
    return found && found.id.clock <= clock ? found : undefined
  }
}
