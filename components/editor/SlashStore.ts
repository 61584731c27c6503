import type { SlashItem } from './slashItems.ts'

export interface SlashState {
  /** Where the slash is, in ProseMirror's positions. */
  readonly from: number
  readonly items: readonly SlashItem[]
  readonly selected: number
}

/** What the slash menu shows, handed from the editor's plugin to the component that draws it. */
export class SlashStore {
  state: SlashState | null = null
  readonly #listeners = new Set<() => void>()

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  show(state: SlashState | null): void {
    if (state === this.state) return
    this.state = state
    for (const listener of this.#listeners) listener()
  }
}
