import * as Y from 'yjs'
import { documentField } from '../../../core/schema/document.ts'
import { Client, Typed } from './client.ts'
import type { Measured } from './servers.ts'

const edits = 260_000
const paragraphLength = 500

/** Milliseconds that Hocuspocus takes at most until a change is on its disk. */
const settling = 11_000

/**
 * Milliseconds from opening a socket to having a document of 260,000 edits, just after the server was
 * started again.
 */
export async function coldLoad(server: Measured, update: Uint8Array): Promise<number> {
  const document = await server.makeDocument()
  const typed = new Typed()
  const writer = new Client(server, document, typed)
  await writer.enter()
  writer.send(update)
  await new Promise((resolve) => setTimeout(resolve, settling))
  writer.leave()
  await server.restart()
  const begun = performance.now()
  const reader = new Client(server, document, typed)
  const size = await reader.enter()
  const milliseconds = performance.now() - begun
  reader.leave()
  // A server without a disk has nothing left: that is no load.
  return size > update.length / 2 ? milliseconds : Number.NaN
}

/** A document of about 370 KB that was typed letter by letter, now and then taken back, as one update. */
export function longDocument(): Uint8Array {
  const doc = new Y.Doc()
  const fragment = doc.getXmlFragment(documentField)
  let text = new Y.XmlText()
  for (let edit = 0; edit < edits; edit += 1) {
    if (text.length === 0 || text.length >= paragraphLength) {
      const paragraph = new Y.XmlElement('paragraph')
      text = new Y.XmlText()
      paragraph.insert(0, [text])
      fragment.push([paragraph])
      text.insert(0, 'A')
    }
    if (edit % 80 === 79) text.delete(text.length - 1, 1)
    // Now and then somebody goes back to mend a word.
    else if (edit % 400 === 0) text.insert(Math.floor(text.length / 2), 'm')
    else text.insert(text.length, 'abcdefghij '[edit % 11] ?? ' ')
  }
  return Y.encodeStateAsUpdate(doc)
}
