import type * as Y from 'yjs'
import { nodeOf } from '../../core/version/content.ts'
import { writeProjection } from '../../prisma/briefProjection.ts'
import { projectionOf } from '../briefs/projectionOf.ts'
import type { Context } from './context.ts'

/** Milliseconds of quiet after a change, and the longest that constant typing puts it off. */
const quiet = 1_000
const longest = 10_000

/** What lists and searches know of a brief's content, derived a moment after it changed. */
export class Projection {
  readonly #briefId: string
  readonly #doc: Y.Doc
  readonly #context: Context
  #timer: NodeJS.Timeout | undefined
  #since: number | null = null
  #running: Promise<void> = Promise.resolve()

  constructor(briefId: string, doc: Y.Doc, context: Context) {
    this.#briefId = briefId
    this.#doc = doc
    this.#context = context
  }

  schedule(): void {
    const at = this.#context.now().getTime()
    this.#since ??= at
    clearTimeout(this.#timer)
    const wait = Math.max(0, Math.min(quiet, this.#since + longest - at))
    this.#timer = setTimeout(() => void this.finish(), wait)
    this.#timer.unref()
  }

  /** Writes what is due, now. Failing is reported and tried again with the next change. */
  finish(): Promise<void> {
    if (this.#since === null) return this.#running
    this.cancel()
    this.#running = this.#running.then(() => this.#write())
    return this.#running
  }

  cancel(): void {
    clearTimeout(this.#timer)
    this.#since = null
  }

  async #write(): Promise<void> {
    const { revisions, log } = this.#context
    try {
      const document = nodeOf(this.#doc)
      const read = (sourceId: string, hash: string) => revisions.text(sourceId, hash)
      await writeProjection(this.#briefId, await projectionOf(document, read))
    } catch (error) {
      this.#since ??= this.#context.now().getTime()
      log.error(
        { briefId: this.#briefId, err: error },
        'The words and quotations of a brief could not be noted.',
      )
    }
  }
}
