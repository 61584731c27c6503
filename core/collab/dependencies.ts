import * as Y from 'yjs'
import type { DecodedUpdate } from './decodedUpdate.ts'

/**
 * Whether the update builds on anything that neither the document nor the update itself has, or on
 * itself in a circle: Yjs would keep such structs aside for ever. It goes through the structs in the
 * order in which Yjs does. Each client has one run of structs, as `inspect` makes sure.
 */
export function lacksDependencies(doc: Y.Doc, { structs, ds }: DecodedUpdate): boolean {
  const reach = new Reach(doc)
  const runs = new Map<number, Run>()
  for (const [client, run] of Map.groupBy(withoutSkips(structs), ({ id }) => id.client))
    runs.set(client, { structs: run, next: 0 })
  for (const run of runs.values())
    for (let struct = take(run); struct; struct = take(run))
      if (!canArrive(struct, runs, reach)) return true
  for (const [client, deletions] of ds.clients)
    for (const { clock, len } of deletions) if (clock + len > reach.of(client)) return true
  return false
}

type Struct = DecodedUpdate['structs'][number]

interface Run {
  readonly structs: readonly Struct[]
  next: number
}

const take = (run: Run): Struct | undefined => run.structs[run.next++]

/** Per client, the clock up to which everything is there. */
class Reach {
  readonly #doc: Y.Doc
  readonly #clocks = new Map<number, number>()

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  of(client: number): number {
    return this.#clocks.get(client) ?? Y.getState(this.#doc.store, client)
  }

  extend({ id, length }: Struct): void {
    this.#clocks.set(id.client, Math.max(this.of(id.client), id.clock + length))
  }
}

/** Brings the struct and first what it waits for. @returns whether everything could be brought */
function canArrive(first: Struct, runs: ReadonlyMap<number, Run>, reach: Reach): boolean {
  const waiting: Struct[] = []
  for (let struct: Struct | undefined = first; struct; ) {
    const { client, clock } = struct.id
    if (clock > reach.of(client)) return false
    // Nothing stands beside or in what the same client writes later.
    const missing = anchorsOf(struct).find(
      (anchor) => anchor.clock >= (anchor.client === client ? clock : reach.of(anchor.client)),
    )
    if (!missing) {
      reach.extend(struct)
      struct = waiting.pop()
      continue
    }
    const run = missing.client === client ? undefined : runs.get(missing.client)
    waiting.push(struct)
    struct = run && take(run)
    if (!struct) return false
  }
  return true
}

/** What a struct stands beside or in. */
function anchorsOf(struct: Struct): Y.ID[] {
  if (!(struct instanceof Y.Item)) return []
  const { origin, rightOrigin, parent } = struct
  return [origin, rightOrigin, parent].filter((anchor) => anchor instanceof Y.ID)
}

/** Whether the document already holds all that the update says. */
export function addsNothing(doc: Y.Doc, { structs, ds }: DecodedUpdate): boolean {
  for (const { id, length } of withoutSkips(structs))
    if (id.clock + length > Y.getState(doc.store, id.client)) return false
  for (const [client, deletions] of ds.clients)
    for (const { clock, len } of deletions) if (!isDeleted(doc, client, clock, len)) return false
  return true
}

function isDeleted(doc: Y.Doc, client: number, clock: number, length: number): boolean {
  const end = clock + length
  const structs = doc.store.clients.get(client)
  if (!structs || end > Y.getState(doc.store, client)) return false
  for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
    const struct = structs[at]
    if (!struct || struct.id.clock >= end) break
    if (!struct.deleted) return false
  }
  return true
}

/** Clients whose structs the update adds to what the document has. */
export function writingClients(doc: Y.Doc, { structs }: DecodedUpdate): Set<number> {
  const clients = new Set<number>()
  for (const { id, length } of withoutSkips(structs))
    if (id.clock + length > Y.getState(doc.store, id.client)) clients.add(id.client)
  return clients
}

function withoutSkips(structs: DecodedUpdate['structs']) {
  return structs.filter((struct) => !(struct instanceof Y.Skip))
}

/** Whether the document has a part of one of the update's structs, but not all of it. */
export function overlaps(doc: Y.Doc, { structs }: DecodedUpdate): boolean {
  return withoutSkips(structs).some(({ id, length }) => {
    const state = Y.getState(doc.store, id.client)
    return id.clock < state && state < id.clock + length
  })
}
