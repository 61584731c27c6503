import type { Revision } from '../../core/api/sources.ts'
import type { CitedRecord, SourceLookup } from '../../core/citation/sourceLookup.ts'
import type { TextRange } from '../../core/quote/sentences.ts'
import type { QuoteVerdict, verifyQuote } from '../../core/quote/verifyQuote.ts'
import type { QuoteAttributes } from '../../core/schema/quoteAttributes.ts'
import { RequestError, request } from '../ui/request.ts'

/** Milliseconds until what could not be fetched is tried again. */
const retryAfter = 15_000

type Answer<T> = { readonly value: T | null } | 'pending'

/**
 * Fetches what quotations are verified against: each revision's text and each source once. Made
 * once per open brief: `useMemo(() => new VerdictStore(), [])`. Until a text is there, nothing is
 * said about its quotations.
 */
export class VerdictStore implements SourceLookup {
  readonly #revisions = new Map<string, Answer<Revision>>()
  readonly #sources = new Map<string, Answer<CitedRecord>>()
  readonly #listeners = new Set<() => void>()
  /** Fetched with the first text: a brief without quotations needs none. */
  #verify: typeof verifyQuote | null = null

  /** How a quotation stands to its source; null while that is not known. */
  verdict(
    content: string,
    attributes: QuoteAttributes,
    emphasis: readonly TextRange[] = [],
  ): QuoteVerdict | null {
    const revision = this.revision(attributes.source, attributes.revision)
    if (revision === undefined || !this.#verify) return null
    return this.#verify(content, attributes, revision?.text ?? null, emphasis)
  }

  /** A revision; undefined while it is on its way, null when there is none. */
  revision(source: string, hash: string): Revision | null | undefined {
    return this.#ask(this.#revisions, `${source}/revisions/${hash}`)
  }

  source(id: string): CitedRecord | null | undefined {
    return this.#ask(this.#sources, id)
  }

  /** Asks for a source again: it has a new text. What is known meanwhile stays. */
  renew(id: string): void {
    if (this.#sources.has(id)) void this.#fetch(this.#sources, id)
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #ask<T>(answers: Map<string, Answer<T>>, path: string): T | null | undefined {
    const answer = answers.get(path)
    if (!answer) {
      answers.set(path, 'pending')
      void this.#fetch(answers, path)
      return undefined
    }
    return answer === 'pending' ? undefined : answer.value
  }

  async #fetch<T>(answers: Map<string, Answer<T>>, path: string): Promise<void> {
    // An id from a pasted quotation may be anything.
    const encoded = path.split('/').map(encodeURIComponent).join('/')
    try {
      this.#verify ??= (await import('../../core/quote/verifyQuote.ts')).verifyQuote
      answers.set(path, { value: await request<T>(`/api/sources/${encoded}`) })
    } catch (error) {
      if (error instanceof RequestError && (error.status === 404 || error.status === 422))
        answers.set(path, { value: null })
      else {
        setTimeout(() => this.#again(answers, path), retryAfter)
        return
      }
    }
    for (const listener of this.#listeners) listener()
  }

  /** Only while somebody still looks. */
  #again<T>(answers: Map<string, Answer<T>>, path: string): void {
    if (this.#listeners.size > 0) void this.#fetch(answers, path)
    else answers.delete(path)
  }
}
