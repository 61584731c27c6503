import * as Y from 'yjs'

interface Timing {
  now(): number
  after(milliseconds: number, run: () => void): void
}

/** Milliseconds: half a frame, so that a lone update is painted with the next one. */
const shortest = 8
const longest = 200

/**
 * Collects colleagues' updates and applies them in one transaction. Each transaction makes the
 * editor compare the whole document, so the wait grows with what the last one cost: a short brief
 * is followed frame by frame, a book leaves two thirds of the time to the person who types in it.
 */
export class RemoteBatch {
  #updates: Uint8Array[] = []
  #wait = shortest
  readonly #doc: Y.Doc
  readonly #origin: unknown
  readonly #timing: Timing

  /** `origin` marks the transactions as remote. */
  constructor(doc: Y.Doc, origin: unknown, timing: Timing) {
    this.#doc = doc
    this.#origin = origin
    this.#timing = timing
  }

  add(update: Uint8Array): void {
    this.#updates.push(update)
    if (this.#updates.length === 1) this.#timing.after(this.#wait, () => this.flush())
  }

  flush(): void {
    if (this.#updates.length === 0) return
    const updates = this.#updates
    this.#updates = []
    const start = this.#timing.now()
    this.#doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.#doc, update, this.#origin)
    }, this.#origin)
    const cost = this.#timing.now() - start
    this.#wait = Math.min(longest, Math.max(shortest, 2 * cost))
  }
}
