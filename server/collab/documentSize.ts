import * as Y from 'yjs'

/**
 * Knows whether a document may still grow. Encoding it is slow, so that bytes of updates are added
 * up, which is too much rather than too little, and it is encoded only when that seems to be full.
 */
export class DocumentSize {
  readonly #doc: Y.Doc
  readonly #limit: number
  #estimate = 0

  constructor(doc: Y.Doc, limit: number) {
    this.#doc = doc
    this.#limit = limit
  }

  /** Bytes that the document has at most. */
  get bytes(): number {
    return this.#estimate
  }

  /** So many bytes of updates were applied. */
  add(bytes: number): void {
    this.#estimate += bytes
  }

  /** Whether an update of so many bytes would leave the document within its limit. */
  fits(bytes: number): boolean {
    if (this.#estimate + bytes <= this.#limit) return true
    this.#estimate = Y.encodeStateAsUpdate(this.#doc).length
    return this.#estimate + bytes <= this.#limit
  }
}
