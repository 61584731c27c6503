import type { Bus, BusListener } from './bus.ts'

/** Connects those who live in one process; with a single member it does nothing. */
export class LocalBus {
  readonly #members = new Map<BusListener, string>()
  #joined = 0

  /** A member's own access to the bus. */
  join(): Bus {
    const name = `member ${++this.#joined}`
    return {
      publish: (message) => {
        for (const [listener, owner] of this.#members)
          if (owner !== name) listener.heard(message, name)
      },
      subscribe: (listener) => {
        this.#members.set(listener, name)
        return () => this.#members.delete(listener)
      },
      enter: async () => false,
      leave: () => {},
    }
  }
}
