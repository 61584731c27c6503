import type { PutRuling, Ruling, RulingList } from '../../core/api/rulings.ts'
import { request } from '../ui/request.ts'

/** What was decided on findings of a brief, by whomever. */
export class RulingStore {
  readonly #path: string
  readonly #listeners = new Set<() => void>()
  rulings: readonly Ruling[] = []

  constructor(briefId: string) {
    this.#path = `/api/briefs/${briefId}/rulings`
  }

  /** Reads them anew, as when somebody decided. Without a connection they stay as they were. */
  async load(): Promise<void> {
    try {
      this.#show((await request<RulingList>(this.#path)).rulings)
    } catch {
      // They are read again with the next decision.
    }
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
