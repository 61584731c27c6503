import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { documentField } from '../../../core/schema/document.ts'
import { docOf } from '../../../core/version/content.ts'
import { addParagraph } from '../../support/collab.ts'
import { element } from './attack.ts'

// Updates that cost whoever reads them much more than whoever sends them.

/** An update of a client of its own. */
export function madeBy(
  client: number,
  edit: (root: Y.XmlFragment, doc: Y.Doc) => void,
): Uint8Array {
  const doc = docOf(null)
  doc.clientID = client
  doc.transact(() => edit(doc.getXmlFragment(documentField), doc))
  return Y.encodeStateAsUpdate(doc)
}

/** So many nodes of a kind in the root, with nothing in them. */
export const empty = (name: string, count: number, client = 71) =>
  madeBy(client, (root) =>
    root.insert(
      0,
      Array.from({ length: count }, () => element(name)),
    ),
  )

/** So many paragraphs of a word. */
export const paragraphs = (count: number, client = 72) =>
  madeBy(client, (root) =>
    root.insert(
      0,
      Array.from({ length: count }, () => element('paragraph', [new Y.XmlText('word')])),
    ),
  )

/** Comments that all begin before the first of as many letters, which differ in that every other is bold. */
export const marked = (count: number, client = 73) =>
  madeBy(client, (_root, doc) => {
    const text = addParagraph(doc, 'x'.repeat(count))
    for (let at = 0; at < count; at++) {
      const key = `comment--${at.toString(36).padStart(8, '0')}`
      text.format(0, count, { [key]: { id: `${at}` } })
    }
    for (let at = 0; at < count; at += 2) text.format(at, 1, { bold: {} })
  })

/** A long text and, behind it, as many paragraphs of the same client. */
export const longText = (length: number, behind: number, client: number) =>
  madeBy(client, (root) => {
    root.insert(0, [element('paragraph', [new Y.XmlText('x'.repeat(length))])])
    root.insert(
      1,
      Array.from({ length: behind }, () => element('paragraph')),
    )
  })

/** The deletion of every other one of so many clocks of a client. */
export const everyOther = (client: number, from: number, count: number) =>
  deletion(
    client,
    Array.from({ length: count }, (_, at) => [from + 2 * at, 1]),
  )

/** @param ranges a clock and how many from there on, each */
export function deletion(client: number, ranges: readonly [number, number][]): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [0, 1, client, ranges.length, ...ranges.flat()])
      encoding.writeVarUint(encoder, number)
  })
}
