import * as Y from 'yjs'
import { documentField } from '../../core/schema/document.ts'
import { nodeOf } from '../../core/version/content.ts'
import type { Collaboration } from '../../server/collab/collaboration.ts'

interface Desk {
  readonly collaboration: Collaboration
}

/** A brief's blocks, for a test to write in as somebody with the brief open would. */
export class Blocks {
  readonly #fragment: Y.XmlFragment
  constructor(fragment: Y.XmlFragment) {
    this.#fragment = fragment
  }

  get(index: number): { get(at: 0): Y.XmlText } {
    const block = this.#fragment.get(index)
    const text = block instanceof Y.XmlElement ? block.get(0) : null
    if (!(text instanceof Y.XmlText)) throw new Error(`Block ${index} has no text.`)
    return { get: () => text }
  }

  delete(index: number, length: number): void {
    this.#fragment.delete(index, length)
  }

  appendParagraph(words: string): void {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(words)])
    this.#fragment.push([paragraph])
  }
}

/** Edits a brief through its room, as a person's socket does, and waits until it is stored. */
export function editBrief(
  { collaboration }: Desk,
  briefId: string,
  edit: (blocks: Blocks) => void,
  userId: string | null = null,
): Promise<void> {
  return collaboration.rooms.using(briefId, async ({ document }) => {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(document.doc))
    const updates: Uint8Array[] = []
    copy.on('update', (update: Uint8Array) => updates.push(update))
    copy.transact(() => edit(new Blocks(copy.getXmlFragment(documentField))))
    document.stage({ update: Y.mergeUpdates(updates), userId })
    await document.stored()
  })
}

/** The text of a brief's blocks, one by one. */
export function textOf({ collaboration }: Desk, briefId: string): Promise<string[]> {
  return collaboration.rooms.using(briefId, async ({ document }) => {
    await document.stored()
    return nodeOf(document.doc).children.map(({ textContent }) => textContent)
  })
}
