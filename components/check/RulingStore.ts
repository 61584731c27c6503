import type { PutRuling, Ruling, RulingList } from '../../core/api/rulings.ts'
import { request } from '../ui/request.ts'

/** Milliseconds until what could not be read is asked for again. */
const retryAfter = 15_000

/** What was decided on findings of a brief, by whomever. */
export class RulingStore {
  readonly #path: string
  readonly #listeners = new Set<() => void>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #ended = false
  rulings: readonly Ruling[] = []
  /** They could not be read the last time. */
  failed = false

  constructor(briefId: string) {
    this.#path = `/api/briefs/${briefId}/rulings`
  }

  /** Reads them anew, as when somebody decided. Without a connection they stay as they were. */
  async load(): Promise<void> {
    clearTimeout(this.#timer)
    try {
      const { rulings } = await request<RulingList>(this.#path)
      this.failed = false
      this.#show(rulings)
    } catch {
      if (this.#ended) return
      this.failed = true
      this.#show(this.rulings)
      this.#timer = setTimeout(() => void this.load(), retryAfter)
    }
  }

  end(): void {
    this.#ended = true
    clearTimeout(this.#timer)
  }

  /** @throws RequestError */
  async put(decided: PutRuling): Promise<void> {
    const ruling = await request<Ruling>(this.#path, { method: 'PUT', body: decided })
    this.#show([ruling, ...this.rulings.filter(({ key }) => key !== decided.key)])
  }

  /** @throws RequestError */
  async remove(key: string): Promise<void> {
    await request(`${this.#path}?${new URLSearchParams({ key })}`, { method: 'DELETE' })
    this.#show(this.rulings.filter((ruling) => ruling.key !== key))
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #show(rulings: readonly Ruling[]): void {
    this.rulings = rulings
    for (const listener of this.#listeners) listener()
  }
}
