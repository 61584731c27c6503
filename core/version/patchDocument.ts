import fastDiff from 'fast-diff'
import * as Y from 'yjs'
import { documentField } from '../schema/document.ts'
import { align } from './align.ts'

/** Formatting of a stretch of text, as Yjs has it: mark name → attributes. */
type Formats = Record<string, unknown>
interface Run {
  readonly text: string
  readonly formats: Formats
}

/** A child of a Yjs node, on either side of a patch: a run of text, or a node. */
type Part =
  | { readonly kind: 'text'; readonly runs: readonly Run[] }
  | {
      readonly kind: 'node'
      readonly name: string
      readonly attributes: Formats
      readonly parts: readonly Part[]
    }

/**
 * Makes a document say what another says, in one transaction, touching as little as it can: what
 * stays keeps its identity, and with it carets, comments and authors.
 */
export function patchDocument(doc: Y.Doc, target: Y.Doc): void {
  const parts = childrenOf(target.getXmlFragment(documentField)).map(partOfChild)
  doc.transact(() => patchParts(doc.getXmlFragment(documentField), parts))
}

function patchParts(node: Y.XmlFragment, target: readonly Part[]): void {
  const children = childrenOf(node)
  const before = children.map(partOfChild)
  const partners = align(before, target, (part) => JSON.stringify(part), alike)
  const kept = new Set(partners)
  for (let index = children.length - 1; index >= 0; index--)
    if (!kept.has(index)) node.delete(index, 1)
  for (const [index, part] of target.entries()) {
    const partner = partners[index]
    const child = partner === null || partner === undefined ? undefined : children[partner]
    if (!child) node.insert(index, [typeOf(part)])
    else patchChild(child, part)
  }
}

function patchChild(child: Y.XmlElement | Y.XmlText, target: Part): void {
  if (child instanceof Y.XmlText) {
    if (target.kind === 'text') patchText(child, target.runs)
  } else if (target.kind === 'node') {
    const before = child.getAttributes()
    for (const name of Object.keys(before))
      if (!(name in target.attributes)) child.removeAttribute(name)
    for (const [name, value] of Object.entries(target.attributes))
      if (JSON.stringify(before[name]) !== JSON.stringify(value)) setAttribute(child, name, value)
    patchParts(child, target.parts)
  }
}

function patchText(text: Y.XmlText, runs: readonly Run[]): void {
  const words = runs.map((run) => run.text).join('')
  let at = 0
  for (const [change, part] of fastDiff(
    runsOf(text)
      .map((run) => run.text)
      .join(''),
    words,
  )) {
    if (change === fastDiff.DELETE) text.delete(at, part.length)
    else {
      if (change === fastDiff.INSERT) text.insert(at, part, {})
      at += part.length
    }
  }
  // Each stretch of the text is compared with what it should look like.
  let start = 0
  for (const run of runs) {
    let from = 0
    for (const current of runsOf(text)) {
      const [begin, end] = [
        Math.max(from, start),
        Math.min(from + current.text.length, start + run.text.length),
      ]
      from += current.text.length
      const change = begin < end ? changedFormats(current.formats, run.formats) : null
      if (change) text.format(begin, end - begin, change)
    }
    start += run.text.length
  }
}

function changedFormats(current: Formats, wanted: Formats): Formats | null {
  const change: Formats = {}
  for (const key of Object.keys(current)) if (!(key in wanted)) change[key] = null
  for (const [key, value] of Object.entries(wanted))
    if (JSON.stringify(current[key]) !== JSON.stringify(value)) change[key] = value
  return Object.keys(change).length > 0 ? change : null
}

/** Whether one is better changed into the other than replaced by it. */
function alike(a: Part, b: Part): boolean {
  if (a.kind === 'text' || b.kind === 'text') return a.kind === b.kind
  return a.name === b.name && a.attributes.id === b.attributes.id
}

function childrenOf(node: Y.XmlFragment): (Y.XmlElement | Y.XmlText)[] {
  return node
    .toArray()
    .filter((child) => child instanceof Y.XmlElement || child instanceof Y.XmlText)
}

function partOfChild(child: Y.XmlElement | Y.XmlText): Part {
  if (child instanceof Y.XmlText) return { kind: 'text', runs: runsOf(child) }
  return {
    kind: 'node',
    name: child.nodeName,
    attributes: sorted(child.getAttributes()),
    parts: childrenOf(child).map(partOfChild),
  }
}

function runsOf(text: Y.XmlText): Run[] {
  const delta: { insert: unknown; attributes?: Formats }[] = text.toDelta()
  return delta.map(({ insert, attributes = {} }) => ({
    // Anything but a string counts as one place.
    text: typeof insert === 'string' ? insert : '\ufffc',
    formats: sorted(attributes),
  }))
}

// Yjs stores any plain value, though its types speak of strings.
function setAttribute(element: Y.XmlElement, name: string, value: unknown): void {
  element.setAttribute(name, value as string)
}

/** With keys in order, so that equal attributes make equal JSON. */
function sorted(attributes: Formats): Formats {
  return Object.fromEntries(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function typeOf(part: Part): Y.XmlElement | Y.XmlText {
  if (part.kind === 'text') {
    const text = new Y.XmlText()
    text.applyDelta(part.runs.map((run) => ({ insert: run.text, attributes: run.formats })))
    return text
  }
  const element = new Y.XmlElement(part.name)
  for (const [name, value] of Object.entries(part.attributes)) setAttribute(element, name, value)
  element.insert(0, part.parts.map(typeOf))
  return element
}
