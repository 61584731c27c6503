import { documentField } from '../schema/document.ts'

interface PlaceId {
  readonly client: number
  readonly clock: number
}

/** A `Y.RelativePosition` as JSON. */
interface Place {
  readonly type: PlaceId | null
  readonly tname: string | null
  readonly item: PlaceId | null
  readonly assoc: number
}

/**
 * The caret that somebody says they have, or null for none. Colleagues' editors look these places up
 * in their documents and fail at what is no place, so that nothing else is passed on.
 */
export function caretOf(said: unknown): { anchor: Place; head: Place } | null {
  const anchor = placeOf(field(said, 'anchor'))
  const head = placeOf(field(said, 'head'))
  return anchor && head && { anchor, head }
}

function placeOf(said: unknown): Place | null {
  const type = idOf(field(said, 'type'))
  const item = idOf(field(said, 'item'))
  const tname = field(said, 'tname') === documentField ? documentField : null
  if (!type && !item && !tname) return null
  return { type, tname, item, assoc: field(said, 'assoc') === -1 ? -1 : 0 }
}

function idOf(said: unknown): PlaceId | null {
  const client = field(said, 'client')
  const clock = field(said, 'clock')
  return isCount(client) && isCount(clock) ? { client, clock } : null
}

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0

function field(of: unknown, name: string): unknown {
  if (typeof of !== 'object' || of === null || !Object.hasOwn(of, name)) return undefined
  return Reflect.get(of, name)
}
