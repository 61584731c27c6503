import type { Entry } from '../../core/citation/CitationProcessor.ts'
import type { Citation } from '../../core/citation/citationsIn.ts'
import type { CitationTexts } from '../../core/citation/citationTexts.ts'
import type { CitedItem } from '../../core/citation/citedItem.ts'
import type { Run } from '../../core/citation/runs.ts'
import type { SourceLookup } from '../../core/citation/sourceLookup.ts'
import { bundledStyle } from '../../core/citation/styles.ts'
import type { CitationAnswer, CitationRequest } from '../../core/citation/workerMessages.ts'

/** Milliseconds until a style that could not be fetched is asked for again. */
const retryAfter = 15_000

/** How a brief's citations read, as a React snapshot: another object whenever anything changed. */
export interface CitationsRead {
  readonly kind: 'note' | 'in-text'
  readonly citations: readonly Citation[]
  readonly texts: ReadonlyMap<string, readonly Run[]>
  /** Null until it was set for the first time. */
  readonly bibliography: readonly Entry[] | null
  /** Why nothing is set; null while it is. */
  readonly trouble: string | null
}

/**
 * Keeps a brief's citations set in its style, with a worker that is made when the first citation
 * asks for it. While the worker is busy, requests wait, and only the latest is sent.
 */
export class CitationStore implements CitationTexts {
  readonly #sources: SourceLookup
  readonly #listeners = new Set<() => void>()
  #read: CitationsRead
  #style: string
  #locale: string
  #worker: Worker | null = null
  #running = false
  #turn = 0
  #answered = 0
  #due = false
  #sent = new Map<string, CitedItem>()
  #endSources: (() => void) | null = null
  #retry: ReturnType<typeof setTimeout> | undefined

  constructor(sources: SourceLookup, style: string, locale: string) {
    this.#sources = sources
    this.#style = style
    this.#locale = locale
    const kind = bundledStyle(style)?.kind ?? 'note'
    this.#read = { kind, citations: [], texts: new Map(), bibliography: null, trouble: null }
  }

  get kind(): 'note' | 'in-text' {
    return this.#read.kind
  }

  text(id: string): readonly Run[] | undefined {
    return this.#read.texts.get(id)
  }

  /** For `useSyncExternalStore`. */
  read = (): CitationsRead => this.#read

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Begins to work; `end` ends it, and it may begin again. */
  start(): void {
    this.#running = true
    this.#endSources = this.#sources.subscribe(() => this.#ask())
    this.#ask()
  }

  end(): void {
    this.#running = false
    clearTimeout(this.#retry)
    this.#endSources?.()
    this.#forgetWorker()
  }

  setStyle(style: string, locale: string): void {
    if (style === this.#style && locale === this.#locale) return
    this.#style = style
    this.#locale = locale
    this.#ask()
  }

  /**
   * The brief's citations as they stand now, in order. Listeners hear of it with their texts: the key
   * that brought it about must not wait for what they draw.
   */
  cite(citations: readonly Citation[]): void {
    this.#read = { ...this.#read, citations }
    this.#ask()
  }

  #ask(): void {
    this.#due = true
    if (!this.#running || this.#turn !== this.#answered) return
    const { citations } = this.#read
    if (citations.length === 0 && !this.#worker) return
    const items: [string, CitedItem][] = []
    for (const source of new Set(citations.flatMap(({ cites }) => cites.map((c) => c.source)))) {
      const record = this.#sources.source(source)
      // On its way: this is asked again when it has come.
      if (record === undefined) return
      const item = record?.item ?? null
      if (this.#sent.get(source) !== item) items.push([source, item])
    }
    const worker = this.#startWorker()
    for (const [source, item] of items) this.#sent.set(source, item)
    this.#due = false
    this.#turn++
    const request: CitationRequest = {
      turn: this.#turn,
      style: this.#style,
      locale: this.#locale,
      citations: citations.map(({ id, cites }) => ({ id, cites })),
      items,
    }
    worker.postMessage(request)
  }

  #startWorker(): Worker {
    if (this.#worker) return this.#worker
    const worker = new Worker(new URL('./citationWorker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<CitationAnswer>) => this.#hear(data))
    worker.addEventListener('error', () => {
      this.#forgetWorker()
      this.#fail('The part that sets citations could not be loaded.')
    })
    this.#worker = worker
    return worker
  }

  #hear(answer: CitationAnswer): void {
    if ('bibliography' in answer) {
      if (answer.turn === this.#turn) this.#tell({ bibliography: answer.bibliography })
      return
    }
    this.#answered = answer.turn
    if ('trouble' in answer) {
      this.#fail(answer.trouble)
      return
    }
    const texts = new Map(answer.anew ? [] : this.#read.texts)
    for (const id of answer.removed) texts.delete(id)
    for (const [id, runs] of answer.changed) texts.set(id, runs)
    this.#tell({ kind: answer.kind, texts, trouble: null })
    if (this.#due) this.#ask()
  }

  #fail(trouble: string): void {
    this.#tell({ trouble })
    clearTimeout(this.#retry)
    this.#retry = setTimeout(() => this.#ask(), retryAfter)
  }

  #forgetWorker(): void {
    this.#worker?.terminate()
    this.#worker = null
    this.#answered = this.#turn
    this.#sent = new Map()
  }

  #tell(change: Partial<CitationsRead>): void {
    this.#read = { ...this.#read, ...change }
    for (const listener of this.#listeners) listener()
  }
}
