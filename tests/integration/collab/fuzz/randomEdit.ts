import * as Y from 'yjs'
import { documentField } from '../../../../core/schema/document.ts'
import { marks, nodes, oddNames, oddValues } from './oddValues.ts'
import type { Picks } from './picks.ts'

const words = ['', 'a', 'some words', 'Ωμέγα', '👩‍🚀', '\ud83d', 'x'.repeat(500)]

/** Marks have their attributes as JSON; a document that holds another value cannot be written. */
const writtenAsJson = oddValues.filter((value) => typeof value !== 'bigint')

/** Changes anything in a document by Yjs's own means, whether or not an editor would. */
export function randomEdit(doc: Y.Doc, picks: Picks): void {
  doc.transact(() => {
    for (let left = 1 + picks.number(3); left > 0; left--) {
      const lists = listsIn(doc.getXmlFragment(documentField))
      editOne(doc, picks.of(lists), picks)
    }
  })
}

function editOne(doc: Y.Doc, list: Y.XmlFragment | Y.XmlText, picks: Picks): void {
  const at = picks.number(list.length + 1)
  if (picks.chance(25) && list.length > 0) {
    const from = Math.min(at, list.length - 1)
    list.delete(from, 1 + picks.number(Math.min(4, list.length - from)))
  } else if (picks.chance(4)) otherRoot(doc, picks)
  else if (list instanceof Y.XmlText) editText(list, at, picks)
  else if (list instanceof Y.XmlElement && picks.chance(25))
    list.setAttribute(picks.of(oddNames), picks.of(oddValues) as string)
  else list.insert(at, [anything(picks, picks.number(5)) as Y.XmlElement])
}

function editText(text: Y.XmlText, at: number, picks: Picks): void {
  const length = picks.number(text.length - at + 1)
  if (picks.chance(50)) text.insert(at, picks.of(words))
  else if (picks.chance(60) && length > 0)
    text.format(at, length, { [picks.of(marks)]: picks.of(writtenAsJson) })
  else if (picks.chance(40)) text.insertEmbed(at, anything(picks, 1) as Y.XmlElement)
  else if (picks.chance(30)) text.insertEmbed(at, { embedded: 'x' })
  else text.setAttribute(picks.of(oddNames), picks.of(oddValues))
}

/** A node with what it should have, mostly, or something that no document has. */
function anything(picks: Picks, depth: number): unknown {
  const kind = picks.number(40)
  if (kind === 0) return new Y.Map([['a', 1]])
  if (kind === 1) return new Y.Text('plain')
  if (kind === 2) return new Y.XmlHook('hook')
  if (kind === 3) return Y.Array.from([1, 2])
  if (kind < 8) return new Y.XmlText(picks.of(words))
  const element = new Y.XmlElement(picks.of(nodes))
  if (picks.chance(30)) element.setAttribute(picks.of(oddNames), picks.of(oddValues) as string)
  const children = depth > 0 ? picks.number(3) : 0
  element.insert(
    0,
    Array.from({ length: children }, () => anything(picks, depth - 1) as Y.XmlElement),
  )
  if (picks.chance(50)) element.push([new Y.XmlText(picks.of(words))])
  return element
}

function otherRoot(doc: Y.Doc, picks: Picks): void {
  const map = doc.getMap(picks.of(['evil', '__proto__', '']))
  map.set(picks.of(oddNames), picks.chance(50) ? new Y.Doc({ guid: 'another' }) : new Y.Map())
}

/** Every list of a document: the root, elements and texts. */
function listsIn(root: Y.XmlFragment): (Y.XmlFragment | Y.XmlText)[] {
  const inside = root.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child]
    return child instanceof Y.XmlElement ? listsIn(child) : []
  })
  return [root, ...inside]
}
