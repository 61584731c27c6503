import * as Y from 'yjs'
import { documentField } from '../schema/document.ts'
import { schema } from '../schema/schema.ts'
import type { DecodedUpdate } from './decodedUpdate.ts'
import { nestsTooDeep } from './nesting.ts'
import type { RefusalMessage } from './refusalReasons.ts'
import { markFits, markName } from './rules.ts'

/** More than a 50,000-word document makes; what a step 2 after long offline work may hold. */
const mostStructs = 500_000
/** No session types so much; beyond 2^53 clocks can be written but never be read again. */
const largestClock = 2 ** 31 - 1
const longestString = 1_000_000
/** An attribute's value as JSON, in UTF-16 units. */
const longestAttribute = 25_000

const nodeNames = new Set(
  Object.keys(schema.nodes).filter((name) => name !== 'text' && name !== schema.topNodeType.name),
)
const markNames = new Set(Object.keys(schema.marks))

/**
 * Looks at an update by itself, before it touches a document. What only shows against the document
 * is `applyRepaired`'s business.
 * @returns why the update is refused, or null
 */
export function inspect({ structs, ds }: DecodedUpdate): RefusalMessage | null {
  if (structs.length > mostStructs) return 'too many structs'
  const reason = inspectOrder(structs) ?? inspectDeletions(ds)
  if (reason) return reason
  for (const struct of structs) {
    const reason = struct instanceof Y.Item ? inspectItem(struct) : null
    if (reason) return reason
  }
  return nestsTooDeep(structs) ? 'nested too deep' : null
}

/** Yjs applies only the last of what an update says of a client twice, and waits for the rest. */
function inspectOrder(structs: DecodedUpdate['structs']): RefusalMessage | null {
  const clients = new Set<number>()
  let last: number | null = null
  for (const { id, length } of structs) {
    if (length < 1) return 'empty struct'
    if (id.clock + length > largestClock) return 'absurd clock'
    if (id.client === last) continue
    if (clients.has(id.client)) return 'client named twice'
    clients.add(id.client)
    last = id.client
  }
  return null
}

/** Every encoder of Yjs sorts and merges them. Over and over the same takes quadratic time. */
function inspectDeletions({ clients }: DecodedUpdate['ds']): RefusalMessage | null {
  let count = 0
  for (const deletions of clients.values()) {
    count += deletions.length
    if (count > mostStructs) return 'too many deletions'
    let end = 0
    for (const { clock, len } of deletions) {
      if (clock < end) return 'overlapping deletions'
      end = clock + len
      if (end > largestClock) return 'absurd clock'
    }
  }
  return null
}

function inspectItem(item: Y.Item): RefusalMessage | null {
  const { content } = item
  // On the wire a parent is a root's name, an id, or null when the neighbours imply it.
  const parent: unknown = item.parent
  const inRoot = typeof parent === 'string'
  if (inRoot && parent !== documentField) return `unknown root ${parent}`
  if (inRoot && item.parentSub !== null) return 'attribute of the root'
  if (content instanceof Y.ContentDeleted) return null
  if (content instanceof Y.ContentAny) return inspectAttribute(item, content)
  if (item.parentSub !== null) return 'attribute that is no plain value'
  if (content instanceof Y.ContentString) {
    if (inRoot) return 'text in the root'
    if (content.str.length > longestString) return 'text too long'
    return content.str.includes('\0') ? 'NUL in the text' : null
  }
  if (content instanceof Y.ContentFormat) {
    if (inRoot) return 'formatting in the root'
    const name = markName(content.key)
    if (!markNames.has(name)) return `unknown mark ${name}`
    // Yjs types the value as an object; null ends the mark.
    const value: unknown = content.value
    return value === null || markFits(name, value) ? null : `mark ${name} does not fit`
  }
  if (content instanceof Y.ContentType) return inspectType(content.type, inRoot)
  return `content ${content.constructor.name}`
}

/** A plain value is an attribute; one that replaces another has its place from that one alone. */
function inspectAttribute(item: Y.Item, content: Y.ContentAny): RefusalMessage | null {
  const replaces = item.parent === null && item.origin !== null
  if (item.parentSub === null && !replaces) return 'plain value among the nodes'
  if (content.arr.length !== 1) return 'attribute with several values'
  const json = jsonOf(content.arr[0])
  if (json === null) return 'attribute that is no plain value'
  return json.length > longestAttribute ? 'attribute too long' : null
}

/** Null for what has none: a BigInt, or nesting without end. */
function jsonOf(value: unknown): string | null {
  try {
    return JSON.stringify(value) ?? ''
  } catch {
    return null
  }
}

function inspectType(type: unknown, inRoot: boolean): RefusalMessage | null {
  if (type instanceof Y.XmlText) return inRoot ? 'text in the root' : null
  if (!(type instanceof Y.XmlElement)) return 'a type that documents do not have'
  return nodeNames.has(type.nodeName) ? null : `unknown node ${type.nodeName}`
}
