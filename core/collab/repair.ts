import type { ContentMatch, Node, NodeType } from '@tiptap/pm/model'
import { Fragment } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { schema } from '../schema/schema.ts'
import { deepest } from './nesting.ts'
import type { RefusalMessage } from './refusalReasons.ts'
import { attributeFits, markName } from './rules.ts'

/** How many marks may be on one letter; each costs every reader time at every change of marks. */
const mostMarks = 100

export interface Applied {
  /** The document's own edits were added to the update's. */
  readonly repaired: boolean
  /** What the update held that no editor of ours writes; null when it was merely concurrent. */
  readonly violation: RefusalMessage | null
}

/**
 * Applies updates and, in the same transaction, takes out or fills up what does not fit the schema,
 * so that nobody ever sees the unfit state. The document must have its root typed already.
 */
export function applyRepaired(
  doc: Y.Doc,
  updates: readonly Uint8Array[],
  origin: unknown,
): Applied {
  return Y.transact(
    doc,
    (transaction) => {
      const repair = new Repair(transaction)
      for (const update of updates) repair.apply(update, origin)
      repair.run()
      return { repaired: repair.edits > 0, violation: repair.violation }
    },
    origin,
  )
}

class Repair {
  readonly #transaction: Y.Transaction
  /** Nodes that were looked at in this round: one that changed may be inside another. */
  readonly #seen = new Set<Y.XmlFragment>()
  edits = 0
  violation: RefusalMessage | null = null

  constructor(transaction: Y.Transaction) {
    this.#transaction = transaction
  }

  /** What cannot be integrated to its end is taken as far as it went: the log must have that too. */
  apply(update: Uint8Array, origin: unknown): void {
    try {
      Y.applyUpdate(this.#transaction.doc, update, origin)
    } catch {
      this.#violate('cannot be integrated')
    }
  }

  run(): void {
    // A removal may leave its parent incomplete, which the next round sees among the changed.
    for (let round = 0, before = -1; round < deepest && this.edits !== before; round++) {
      before = this.edits
      this.#seen.clear()
      for (const type of [...this.#transaction.changed.keys()]) this.#checkChanged(type)
    }
  }

  #checkChanged(type: unknown): void {
    if (type instanceof Y.XmlText) {
      if (type.parent instanceof Y.XmlFragment && !isGone(type)) this.#checkText(type, type.parent)
    } else if (type instanceof Y.XmlFragment && !isGone(type)) this.#checkNode(type)
  }

  #checkNode(node: Y.XmlFragment): void {
    if (this.#seen.has(node)) return
    this.#seen.add(node)
    if (depthOf(node) > deepest) {
      this.#violate('too deep')
      this.#remove(node)
      return
    }
    const type = typeOf(node)
    if (!type) {
      this.#violate(`unknown node ${node instanceof Y.XmlElement ? node.nodeName : 'in the root'}`)
      this.#remove(node)
      return
    }
    this.#checkAttributes(node, type.name)
    for (const item of itemsOf(node))
      if (!item.countable) this.#takeOut(item, 'formatting among the nodes')
    this.#checkChildren(node, type)
  }

  /** Looks at what is stored: as an object, attributes would lack one that is named `__proto__`. */
  #checkAttributes(node: Y.XmlFragment | Y.XmlText, of: string): void {
    for (const [name, item] of node._map) {
      if (item.deleted) continue
      const { content } = item
      const isPlain = content instanceof Y.ContentAny
      if (isPlain && attributeFits(of, name, content.arr.at(-1))) continue
      this.#takeOut(item, `attribute ${name} of ${of}`)
    }
  }

  #takeOut(item: Y.Item, violation: RefusalMessage): void {
    this.#violate(violation)
    this.#delete(item)
  }

  #checkChildren(node: Y.XmlFragment, type: NodeType): void {
    let match = type.contentMatch
    let index = 0
    for (const item of itemsOf(node)) {
      const child = item.content instanceof Y.ContentType ? item.content.type : null
      // First what is inside: without content it may have to go, and the next one has its place.
      if (child instanceof Y.XmlElement && this.#isNew(child)) this.#checkNode(child)
      if (item.deleted) continue
      const childType = this.#typeOfChild(child, type)
      if (childType === 'empty text') {
        index++
        continue
      }
      const next = childType && this.#fit(node, match, childType, index)
      if (!next) {
        this.#delete(item)
        continue
      }
      index += next.inserted + 1
      match = next.match
      if (child instanceof Y.XmlText) this.#checkText(child, node)
    }
    if (!match.validEnd && node instanceof Y.XmlElement) this.#complete(node, type, match)
  }

  #typeOfChild(child: unknown, parent: NodeType): NodeType | 'empty text' | null {
    if (child instanceof Y.XmlText) {
      if (!parent.inlineContent) {
        this.#violate(`text in ${parent.name}`)
        return null
      }
      return child.length === 0 ? 'empty text' : (schema.nodes.text ?? null)
    }
    const type = child instanceof Y.XmlElement ? typeOf(child) : null
    if (!type) this.#violate(`a value that is no node in ${parent.name}`)
    return type
  }

  /** Where the content may go on after this child, with what is missing put in before it. */
  #fit(node: Y.XmlFragment, match: ContentMatch, child: NodeType, index: number) {
    const direct = match.matchType(child)
    if (direct) return { match: direct, inserted: 0 }
    if (child.isText) return null
    const filler = match.fillBefore(Fragment.from(child.create()))
    const after = filler && match.matchFragment(filler)?.matchType(child)
    if (!after) return null
    this.#insert(node, index, filler)
    return { match: after, inserted: filler.childCount }
  }

  #complete(node: Y.XmlElement, type: NodeType, match: ContentMatch): void {
    // A cell that goes shifts its row; any other node without content is better gone.
    const isCell = type.spec.tableRole === 'cell' || type.spec.tableRole === 'header_cell'
    const filler = node.length > 0 || isCell ? match.fillBefore(Fragment.empty, true) : null
    if (filler) this.#insert(node, node.length, filler)
    else this.#remove(node)
  }

  #checkText(text: Y.XmlText, parent: Y.XmlFragment): void {
    const type = typeOf(parent)
    if (!type) return
    this.#checkAttributes(text, 'text')
    const unfit = new Set<string>()
    for (const key of this.#marksOf(text)) {
      const mark = schema.marks[markName(key)]
      if (!mark || !type.allowsMarkType(mark)) unfit.add(key)
    }
    if (unfit.size === 0) return
    this.edits++
    text.format(0, text.length, Object.fromEntries([...unfit].map((key) => [key, null])))
  }

  /** Keys of what formats at least a letter. Takes out what no text has. */
  #marksOf(text: Y.XmlText): Set<string> {
    const marks = new Set<string>()
    const active = new Set<string>()
    const fresh = new Set<string>()
    for (const item of itemsOf(text)) {
      const { content } = item
      if (content instanceof Y.ContentFormat) {
        const { key } = content
        // Yjs types the value as an object; null ends the mark.
        const ends = (content.value as unknown) === null
        if (!ends && active.size >= mostMarks && !active.has(key)) {
          this.#takeOut(item, 'too many marks')
          continue
        }
        for (const keys of [active, fresh])
          if (ends) keys.delete(key)
          else keys.add(key)
      } else if (content instanceof Y.ContentString) {
        for (const key of fresh) marks.add(key)
        fresh.clear()
      } else this.#takeOut(item, 'an object in a text')
    }
    return marks
  }

  #insert(node: Y.XmlFragment, index: number, filler: Fragment): void {
    this.edits++
    node.insert(index, filler.content.map(emptyElement))
  }

  #remove(node: Y.XmlFragment): void {
    const item = node._item
    if (item && !item.deleted && node.parent instanceof Y.XmlFragment) this.#delete(item)
  }

  /** By the item: to find it by its index takes longer the more there are. */
  #delete(item: Y.Item): void {
    this.edits++
    item.delete(this.#transaction)
  }

  #isNew(node: Y.XmlElement): boolean {
    const id = node._item?.id
    return !!id && id.clock >= (this.#transaction.beforeState.get(id.client) ?? 0)
  }

  #violate(what: RefusalMessage): void {
    this.violation ??= what
  }
}

function typeOf(node: Y.XmlFragment): NodeType | null {
  if (!(node instanceof Y.XmlElement)) return schema.topNodeType
  const type = schema.nodes[node.nodeName]
  return type && type !== schema.topNodeType && !type.isText ? type : null
}

/** What is in a list and not deleted, formatting included. */
function itemsOf(list: Y.XmlFragment | Y.XmlText): Y.Item[] {
  const items: Y.Item[] = []
  for (let item = list._start; item; item = item.right) if (!item.deleted) items.push(item)
  return items
}

function isGone(type: Y.XmlFragment | Y.XmlText): boolean {
  return type._item?.deleted ?? false
}

function depthOf(node: Y.XmlFragment): number {
  let depth = 0
  for (let at: unknown = node.parent; at instanceof Y.XmlFragment; at = at.parent) depth++
  return depth
}

function emptyElement(node: Node): Y.XmlElement {
  const element = new Y.XmlElement(node.type.name)
  element.insert(0, node.children.map(emptyElement))
  return element
}
