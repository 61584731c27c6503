import type { Node } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { docOf, nodeOf } from '../content.ts'

/** At most so many states are kept to go back to. */
const mostCheckpoints = 40
const leastBetween = 200

/** A brief as it was after any number of its updates. */
export class Replay {
  readonly #updates: readonly Uint8Array[]
  readonly #between: number
  /** By number of checkpoint; the first is the start. */
  readonly #checkpoints: Uint8Array[]
  #doc: Y.Doc
  #count = 0

  /** @param start what the updates begin from; null: nothing */
  constructor(start: Uint8Array | null, updates: readonly Uint8Array[]) {
    this.#updates = updates
    this.#between = Math.max(leastBetween, Math.ceil(updates.length / mostCheckpoints))
    this.#doc = docOf(start)
    this.#checkpoints = [Y.encodeStateAsUpdate(this.#doc)]
  }

  /** The document after the first `count` updates. */
  nodeAt(count: number): Node {
    const target = Math.max(0, Math.min(count, this.#updates.length))
    if (target < this.#count) {
      const checkpoint = Math.min(Math.floor(target / this.#between), this.#checkpoints.length - 1)
      this.#doc.destroy()
      this.#doc = docOf(this.#checkpoints[checkpoint] ?? null)
      this.#count = checkpoint * this.#between
    }
    while (this.#count < target) this.#advance(target)
    return nodeOf(this.#doc)
  }

  /** Goes on to `target`, or to the next checkpoint if that comes first. */
  #advance(target: number): void {
    const next = (Math.floor(this.#count / this.#between) + 1) * this.#between
    const end = Math.min(target, next)
    this.#doc.transact(() => {
      for (const update of this.#updates.slice(this.#count, end)) Y.applyUpdate(this.#doc, update)
    })
    this.#count = end
    if (end === next && this.#checkpoints.length === end / this.#between)
      this.#checkpoints.push(Y.encodeStateAsUpdate(this.#doc))
  }
}
