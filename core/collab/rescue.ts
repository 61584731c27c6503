import * as Y from 'yjs'
import { documentField } from '../schema/document.ts'
import type { DecodedUpdate } from './decodedUpdate.ts'

/**
 * The words of an applied update that were lost on arrival, because the block that they were typed
 * into had been removed meanwhile: one string a text. What the sender removed again is not lost.
 * @param before state vector from before the update
 */
export function lostText(
  doc: Y.Doc,
  { structs, ds }: DecodedUpdate,
  before: ReadonlyMap<number, number>,
): string[] {
  const texts: string[] = []
  let text = ''
  for (const struct of structs) {
    if (struct instanceof Y.Item && struct.content instanceof Y.ContentType) {
      texts.push(text)
      text = ''
    }
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) continue
    const { client, clock } = struct.id
    for (const [at, unit] of struct.content.str.split('').entries()) {
      const id = Y.createID(client, clock + at)
      const isKnown = id.clock < (before.get(client) ?? 0)
      if (!isKnown && !Y.isDeleted(ds, id) && isGone(doc, id)) text += unit
    }
  }
  return [...texts, text].filter((words) => words !== '')
}

/** Puts words at the end of the document, each text a paragraph. @returns the texts */
export function keepText(doc: Y.Doc, texts: readonly string[]): Y.XmlText[] {
  const paragraphs = texts.map((words) => {
    const text = new Y.XmlText(words)
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [text])
    return { text, paragraph }
  })
  doc.getXmlFragment(documentField).push(paragraphs.map(({ paragraph }) => paragraph))
  return paragraphs.map(({ text }) => text)
}

function isGone(doc: Y.Doc, { client, clock }: Y.ID): boolean {
  const structs = doc.store.clients.get(client)
  if (!structs || clock >= Y.getState(doc.store, client)) return false
  return structs[Y.findIndexSS(structs, clock)]?.deleted ?? false
}
