import * as Y from 'yjs'
import type { DecodedUpdate } from './decodedUpdate.ts'

/**
 * Whether something in the update wants to stand between two neighbours that are in different lists
 * or the other way round. Where Yjs puts such an item hangs on the order in which it reads, so that
 * readers would come to differ. All that the update builds on must be there.
 */
export function contradictsItself(
  doc: Y.Doc,
  update: Uint8Array,
  { structs }: DecodedUpdate,
): boolean {
  const news = structs.filter(
    ({ id, length }) => id.clock + length > Y.getState(doc.store, id.client),
  )
  const byClient = Map.groupBy(news, ({ id }) => id.client)
  let isUnclear = false
  for (const item of news) {
    if (!(item instanceof Y.Item) || !item.origin || !item.rightOrigin) continue
    const { origin, rightOrigin } = item
    const left = itemAt(doc.store.clients.get(origin.client), origin)
    const right = itemAt(doc.store.clients.get(rightOrigin.client), rightOrigin)
    if (left && right) {
      if (!isBefore(left, origin, right, rightOrigin)) return true
      continue
    }
    // Beside something new that has the same other neighbour, as pasted nodes are, it is where that is.
    const newLeft = left ? null : itemAt(byClient.get(origin.client), origin)
    const newRight = right ? null : itemAt(byClient.get(rightOrigin.client), rightOrigin)
    const isNext =
      (newLeft instanceof Y.Item && Y.compareIDs(newLeft.rightOrigin, rightOrigin)) ||
      (newRight instanceof Y.Item && Y.compareIDs(newRight.origin, origin))
    isUnclear ||= !isNext
  }
  return isUnclear && isContradictionSeen(doc, update, news)
}

type Struct = DecodedUpdate['structs'][number]

function itemAt(structs: readonly Struct[] | undefined, { clock }: Y.ID): Struct | null {
  let low = 0
  let high = (structs?.length ?? 0) - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const struct = structs?.[middle]
    if (!struct) return null
    if (struct.id.clock > clock) high = middle - 1
    else if (struct.id.clock + struct.length <= clock) low = middle + 1
    else return struct
  }
  return null
}

/** What was cleared away has no place any more, nor has what stands beside it. */
function isBefore(left: Struct, origin: Y.ID, right: Struct, rightOrigin: Y.ID): boolean {
  if (!(left instanceof Y.Item) || !(right instanceof Y.Item)) return true
  if (left.parent !== right.parent || left.parentSub !== right.parentSub) return false
  if (left === right) return origin.clock < rightOrigin.clock
  for (let at = left.right; at; at = at.right) if (at === right) return true
  return false
}

/** Tries it out, which takes as long as to load the document: no editor of ours writes so. */
function isContradictionSeen(doc: Y.Doc, update: Uint8Array, news: readonly Struct[]): boolean {
  const scratch = new Y.Doc({ gc: false })
  Y.applyUpdate(scratch, Y.encodeStateAsUpdate(doc))
  try {
    Y.applyUpdate(scratch, update)
  } catch {
    return true
  }
  return news.some(({ id }) => {
    const item = itemAt(scratch.store.clients.get(id.client), id)
    if (!(item instanceof Y.Item)) return false
    const left = item.origin && itemAt(scratch.store.clients.get(item.origin.client), item.origin)
    const { rightOrigin } = item
    const right = rightOrigin && itemAt(scratch.store.clients.get(rightOrigin.client), rightOrigin)
    if (!left || !right || !item.origin || !rightOrigin) return false
    return !(
      isBefore(left, item.origin, item, item.id) && isBefore(item, item.id, right, rightOrigin)
    )
  })
}
