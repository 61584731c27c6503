import * as Y from 'yjs'
import type { DecodedUpdate } from './decodedUpdate.ts'
import { type Struct, structAt } from './structAt.ts'

/**
 * Items that are passed at most on the way from one neighbour to the other, for a whole update: where
 * people write at the same place there are hundreds.
 */
const mostSteps = 2_000_000

/**
 * Whether something in the update wants to stand between two neighbours that are in different lists
 * or the other way round. Where Yjs puts such an item hangs on the order in which it reads, so that
 * readers would come to differ. What takes too long to find out counts as if it did. All that the update
 * builds on must be there.
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
  const order = new Order()
  let isUnclear = false
  for (const item of news) {
    if (!(item instanceof Y.Item) || !item.origin || !item.rightOrigin) continue
    const { origin, rightOrigin } = item
    const left = structAt(doc.store.clients.get(origin.client), origin)
    const right = structAt(doc.store.clients.get(rightOrigin.client), rightOrigin)
    if (left && right) {
      if (!order.isBefore(left, origin, right, rightOrigin)) return true
      continue
    }
    // Beside something new that has the same other neighbour, as pasted nodes are, it is where that is.
    const newLeft = left ? null : structAt(byClient.get(origin.client), origin)
    const newRight = right ? null : structAt(byClient.get(rightOrigin.client), rightOrigin)
    const isNext =
      (newLeft instanceof Y.Item && Y.compareIDs(newLeft.rightOrigin, rightOrigin)) ||
      (newRight instanceof Y.Item && Y.compareIDs(newRight.origin, origin))
    isUnclear ||= !isNext
  }
  return isUnclear && isContradictionSeen(doc, update, news, order)
}

/** Knows which of two stands first, as long as it had not to go too far to find out. */
class Order {
  #steps = 0

  /** What was cleared away has no place any more, nor has what stands beside it. */
  isBefore(left: Struct, origin: Y.ID, right: Struct, rightOrigin: Y.ID): boolean {
    if (!(left instanceof Y.Item) || !(right instanceof Y.Item)) return true
    if (left.parent !== right.parent || left.parentSub !== right.parentSub) return false
    if (left === right) return origin.clock < rightOrigin.clock
    for (let at = left.right; at && this.#steps < mostSteps; at = at.right, this.#steps++)
      if (at === right) return true
    return false
  }
}

/** Tries it out, which takes as long as to load the document: no editor of ours writes so. */
function isContradictionSeen(
  doc: Y.Doc,
  update: Uint8Array,
  news: readonly Struct[],
  order: Order,
): boolean {
  const scratch = new Y.Doc({ gc: false })
  Y.applyUpdate(scratch, Y.encodeStateAsUpdate(doc))
  try {
    Y.applyUpdate(scratch, update)
  } catch {
    return true
  }
  return news.some(({ id }) => {
    const item = structAt(scratch.store.clients.get(id.client), id)
    if (!(item instanceof Y.Item)) return false
    const left = item.origin && structAt(scratch.store.clients.get(item.origin.client), item.origin)
    const { rightOrigin } = item
    const right =
      rightOrigin && structAt(scratch.store.clients.get(rightOrigin.client), rightOrigin)
    if (!left || !right || !item.origin || !rightOrigin) return false
    return !(
      order.isBefore(left, item.origin, item, item.id) &&
      order.isBefore(item, item.id, right, rightOrigin)
    )
  })
}
