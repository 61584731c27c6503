import * as Y from 'yjs'
import { keepText, lostText } from '../../core/collab/rescue.ts'

/** How long after a restore somebody may still be typing into what it took out, in milliseconds. */
const watchFor = 60_000

/**
 * Keeps words that arrive for a block which is no longer there: those of offline work always, those
 * of people who are online for a while after a restore. Otherwise whoever deletes a paragraph that
 * a colleague is typing in would find the last letters at the end of the document.
 */
export class Rescue {
  readonly #doc: Y.Doc
  readonly #now: () => Date
  #until = 0
  /** Where a client's rescued words go on, letter by letter. */
  readonly #texts = new Map<number, Y.XmlText>()

  constructor(doc: Y.Doc, now: () => Date) {
    this.#doc = doc
    this.#now = now
  }

  /** A restore is about to take blocks out. */
  watch(): void {
    this.#until = this.#now().getTime() + watchFor
    this.#texts.clear()
  }

  /** Called in the transaction that applied the update. @returns whether anything was kept */
  keep(update: Uint8Array, before: ReadonlyMap<number, number>, offline: boolean): boolean {
    if (!offline && this.#now().getTime() > this.#until) return false
    const decoded = Y.decodeUpdate(update)
    const lost = lostText(this.#doc, decoded, before)
    if (lost.length === 0) return false
    const client = decoded.structs[0]?.id.client ?? 0
    const text = this.#texts.get(client)
    if (!offline && text && !text._item?.deleted && lost.length === 1)
      text.insert(text.length, lost.join(''))
    else {
      const last = keepText(this.#doc, lost).at(-1)
      if (last) this.#texts.set(client, last)
    }
    return true
  }
}
