import * as Y from 'yjs'
import type { DecodedUpdate } from './decodedUpdate.ts'
import { indexAt, type Struct } from './structAt.ts'

/**
 * Structs that may be moved for an update: about a second's work. To replace a word in ten thousand
 * places of a brief of 50,000 words, or to delete all of it, moves not as many.
 */
const mostMoved = 1_000_000_000

/**
 * Whether to apply the update would take too long. Yjs keeps the structs of a client in one array. To cut
 * one in two, because something is deleted or stands within, and to put together what is left of deleted
 * nodes, moves all that stand behind: to delete every other letter takes quadratic time.
 */
export function rearrangesTooMuch(doc: Y.Doc, update: DecodedUpdate): boolean {
  const own = Map.groupBy(update.structs, ({ id }) => id.client)
  let moved = 0
  for (const [client, clocks] of placesOf(update)) {
    const array = new Structs(doc.store.clients.get(client), own.get(client))
    // Nearly always few enough without looking closer.
    const mayBeMany = clocks.length * array.size > mostMoved / 100
    for (const clock of new Set(mayBeMany ? clocks : [])) {
      moved += array.movedByCut(clock)
      if (moved > mostMoved) return true
    }
    for (const { clock, len } of update.ds.clients.get(client) ?? []) {
      moved += array.movedByDeletion(clock, clock + len)
      if (moved > mostMoved) return true
    }
  }
  return false
}

/** Clocks, by client, before which a struct has to begin. */
function placesOf({ structs, ds }: DecodedUpdate): Map<number, number[]> {
  const places = new Map<number, number[]>()
  const add = (client: number, clock: number) => {
    const clocks = places.get(client)
    if (clocks) clocks.push(clock)
    else places.set(client, [clock])
  }
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue
    const { origin, rightOrigin } = struct
    if (origin) add(origin.client, origin.clock + 1)
    if (rightOrigin) add(rightOrigin.client, rightOrigin.clock)
  }
  for (const [client, deletions] of ds.clients)
    for (const { clock, len } of deletions) {
      add(client, clock)
      add(client, clock + len)
    }
  return places
}

/** The structs of a client as they will be: what the document has, then what the update brings. */
class Structs {
  readonly #runs: readonly (readonly Struct[])[]
  readonly size: number

  constructor(known: readonly Struct[] = [], own: readonly Struct[] = []) {
    this.#runs = [known, own]
    this.size = known.length + own.length
  }

  /** None where a struct begins already. */
  movedByCut(clock: number): number {
    const found = this.#find(clock)
    const isCut = found?.struct instanceof Y.Item && found.struct.id.clock < clock
    return isCut ? this.size - found.index : 0
  }

  /** A node that goes stays as a mark of where it was; between two of those its content becomes one. */
  movedByDeletion(from: number, to: number): number {
    let moved = 0
    let found = this.#find(from)
    while (found && found.struct.id.clock < to) {
      const { struct, index } = found
      const isNode = struct instanceof Y.Item && struct.content instanceof Y.ContentType
      // Half of them: most nodes have a text in them, which becomes one with its letters.
      if (isNode && !struct.deleted) moved += (this.size - index) / 2
      found = this.#at(index + 1)
    }
    return moved
  }

  #find(clock: number): { struct: Struct; index: number } | null {
    let before = 0
    for (const structs of this.#runs) {
      const index = indexAt(structs, clock)
      if (index >= 0) return this.#at(before + index)
      before += structs.length
    }
    return null
  }

  #at(index: number): { struct: Struct; index: number } | null {
    const [known = [], own = []] = this.#runs
    const struct = index < known.length ? known[index] : own[index - known.length]
    return struct ? { struct, index } : null
  }
}
