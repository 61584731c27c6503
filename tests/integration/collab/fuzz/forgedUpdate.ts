import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { documentField } from '../../../../core/schema/document.ts'
import { marks, nodes, oddNames, oddValues } from './oddValues.ts'
import type { Picks } from './picks.ts'

/**
 * An update written struct by struct, with anchors, clocks and deletions that no Yjs document would
 * make, as whoever knows the format may send it.
 * @param clients ids that it is about, the writer's first
 */
export function forgedUpdate(doc: Y.Doc, clients: readonly number[], picks: Picks): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  const rest = encoder.restEncoder
  const runs = 1 + picks.number(3)
  encoding.writeVarUint(rest, runs)
  for (let run = 0; run < runs; run++) {
    const client = picks.chance(80) ? (clients[0] ?? 1) : picks.of(clients)
    const clock = clockNear(doc, client, picks)
    const structs = structsFrom(doc, clients, { client, clock }, picks)
    encoding.writeVarUint(rest, structs.length)
    encoder.writeClient(client)
    encoding.writeVarUint(rest, clock)
    for (const struct of structs) struct.write(encoder, 0)
  }
  writeDeletions(rest, doc, clients, picks)
  return encoder.toUint8Array()
}

type RestEncoder = Y.UpdateEncoderV1['restEncoder']

function clockNear(doc: Y.Doc, client: number, picks: Picks): number {
  const state = Y.getState(doc.store, client)
  if (picks.chance(70)) return state
  if (picks.chance(8)) return picks.of([state + 1, 2 ** 31, 2 ** 53 - 2])
  return picks.of([0, Math.max(0, state - 1), Math.floor(state / 2)])
}

function structsFrom(
  doc: Y.Doc,
  clients: readonly number[],
  from: { client: number; clock: number },
  picks: Picks,
) {
  const structs: (Y.Item | Y.GC)[] = []
  let { clock } = from
  for (let left = 1 + picks.number(5); left > 0; left--) {
    const id = Y.createID(from.client, clock)
    const struct = picks.chance(8)
      ? new Y.GC(id, picks.chance(95) ? picks.of([1, 3]) : 2 ** 40)
      : item(doc, clients, id, picks)
    structs.push(struct)
    clock += struct.length
  }
  return structs
}

function item(doc: Y.Doc, clients: readonly number[], id: Y.ID, picks: Picks): Y.Item {
  const anchor = () => (picks.chance(50) ? anchorNear(doc, clients, id, picks) : null)
  const [origin, rightOrigin] = [anchor(), anchor()]
  const isPlaced = origin !== null || rightOrigin !== null
  const parent = picks.chance(60) ? anchorNear(doc, clients, id, picks) : documentField
  const parentSub = !isPlaced && picks.chance(25) ? picks.of(oddNames) : null
  // On the wire a parent may be an id or the name of a root; Yjs's types know its types only.
  const wireParent = (isPlaced ? null : parent) as unknown as Y.Item['parent']
  return new Y.Item(id, null, origin, null, rightOrigin, wireParent, parentSub, content(picks))
}

function anchorNear(doc: Y.Doc, clients: readonly number[], own: Y.ID, picks: Picks): Y.ID {
  if (picks.chance(25)) return Y.createID(own.client, Math.max(0, own.clock - 1 + picks.number(3)))
  const known = [...doc.store.clients.keys()]
  const client = picks.of(known.length > 0 && picks.chance(80) ? known : clients)
  return Y.createID(client, picks.number(Y.getState(doc.store, client) + 2))
}

function content(picks: Picks): Y.Item['content'] {
  switch (picks.number(9)) {
    case 0:
      return new Y.ContentAny([picks.of(oddValues)])
    case 1:
      return new Y.ContentFormat(picks.of(marks), picks.of([null, {}, true, { id: 'c' }]) as object)
    case 2:
      return new Y.ContentDeleted(picks.chance(95) ? picks.of([1, 4]) : 2 ** 33)
    case 3:
      return new Y.ContentType(new Y.XmlText())
    case 4:
      return new Y.ContentType(picks.chance(90) ? new Y.XmlElement(picks.of(nodes)) : new Y.Map())
    case 5:
      return new Y.ContentString(picks.chance(20) ? '' : 'ab')
    default:
      return new Y.ContentString(picks.of(['a', 'abc', '😀', 'more words']))
  }
}

function writeDeletions(
  encoder: RestEncoder,
  doc: Y.Doc,
  clients: readonly number[],
  picks: Picks,
): void {
  const known = [...doc.store.clients.keys()]
  const chosen = picks.chance(50) ? [picks.of([...known, ...clients])] : []
  encoding.writeVarUint(encoder, chosen.length)
  for (const client of chosen) {
    encoding.writeVarUint(encoder, client)
    const count = 1 + picks.number(3)
    encoding.writeVarUint(encoder, count)
    const state = Y.getState(doc.store, client)
    for (let at = 0; at < count; at++) {
      encoding.writeVarUint(encoder, picks.number(state + 1))
      encoding.writeVarUint(encoder, picks.chance(95) ? picks.of([1, 2, state]) : 2 ** 50)
    }
  }
}
