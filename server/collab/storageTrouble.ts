import type { Notice } from '../../core/collab/protocol.ts'

/** Whether a brief's edits are being stored, and since when they are not: what people are told of it. */
export class StorageTrouble {
  readonly #patience: number
  readonly #tell: (notice: Notice) => void
  #state: 'none' | 'short' | 'long' = 'none'
  #timer: NodeJS.Timeout | undefined

  /** @param patience milliseconds after which nobody should write on */
  constructor(patience: number, tell: (notice: Notice) => void) {
    this.#patience = patience
    this.#tell = tell
  }

  get isFailing(): boolean {
    return this.#state !== 'none'
  }

  /** What somebody who comes now is told. */
  get notice(): Notice {
    const trouble = this.isFailing
    return this.#state === 'long'
      ? { kind: 'storage', trouble, long: true }
      : { kind: 'storage', trouble }
  }

  changed(isFailing: boolean): void {
    clearTimeout(this.#timer)
    this.#become(isFailing ? 'short' : 'none')
    if (!isFailing) return
    this.#timer = setTimeout(() => this.#become('long'), this.#patience)
    this.#timer.unref()
  }

  #become(state: 'none' | 'short' | 'long'): void {
    this.#state = state
    this.#tell(this.notice)
  }
}
