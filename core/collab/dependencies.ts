import * as Y from 'yjs'
import type { DecodedUpdate } from './decodedUpdate.ts'

/** Whether the update builds on anything that neither the document nor the update itself has. */
export function lacksDependencies(doc: Y.Doc, { structs, ds }: DecodedUpdate): boolean {
  // Per client, the clock up to which everything will be there once the update is applied.
  const reach = new Map<number, number>()
  const reachOf = (client: number) => reach.get(client) ?? Y.getState(doc.store, client)
  for (const { id, length } of withoutSkips(structs)) {
    if (id.clock > reachOf(id.client)) return true
    reach.set(id.client, Math.max(reachOf(id.client), id.clock + length))
  }
  const isThere = (id: Y.ID | null) => id === null || id.clock < reachOf(id.client)
  for (const struct of withoutSkips(structs)) {
    if (!(struct instanceof Y.Item)) continue
    const parent = struct.parent instanceof Y.ID ? struct.parent : null
    if (!isThere(struct.origin) || !isThere(struct.rightOrigin) || !isThere(parent)) return true
  }
  for (const [client, deletions] of ds.clients)
    for (const { clock, len } of deletions) if (clock + len > reachOf(client)) return true
  return false
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
