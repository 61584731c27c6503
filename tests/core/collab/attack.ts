import * as Y from 'yjs'
import { toUpdate } from '../../../core/brief/toUpdate.ts'
import { documentField } from '../../../core/schema/document.ts'
import { docOf } from '../../../core/version/content.ts'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })

/** A heading, two paragraphs with a list and a quotation between them, a table. */
export const seed = toUpdate({
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Title' }] },
    paragraph('Important text one.'),
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('Item')] }] },
    paragraph('Important text two.'),
    { type: 'quoteBlock', attrs: { id: 'q' }, content: [{ type: 'text', text: 'Words.' }] },
    {
      type: 'table',
      content: [
        { type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('Cell')] }] },
      ],
    },
  ],
})

export type Edit = (fragment: Y.XmlFragment, doc: Y.Doc) => void

/** The update that somebody makes who edits the seed by hand. */
export function forge(edit: Edit, state = seed): Uint8Array {
  const doc = docOf(state)
  const before = Y.encodeStateVector(doc)
  doc.transact(() => edit(doc.getXmlFragment(documentField), doc))
  return Y.encodeStateAsUpdate(doc, before)
}

export function element(
  name: string,
  children: (Y.XmlElement | Y.XmlText)[] = [],
  attributes: Record<string, unknown> = {},
): Y.XmlElement {
  const made = new Y.XmlElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string)
  made.insert(0, children)
  return made
}

/** The block at this place, as an element. */
export function block(fragment: Y.XmlFragment, index: number): Y.XmlElement {
  const found = fragment.get(index)
  if (!(found instanceof Y.XmlElement)) throw new Error(`Block ${index} is no element.`)
  return found
}

/** The text that starts the block at this place. */
export function text(fragment: Y.XmlFragment, index: number): Y.XmlText {
  const found = block(fragment, index).get(0)
  if (!(found instanceof Y.XmlText)) throw new Error(`Block ${index} has no text.`)
  return found
}
