import type { Notice } from '../../core/collab/protocol.ts'

/** What processes tell each other. Only hints: the database is the truth. */
export type BusMessage =
  /** A brief's log has grown up to this sequence number. */
  | { readonly kind: 'head'; readonly briefId: string; readonly head: bigint }
  | { readonly kind: 'notice'; readonly briefId: string; readonly notice: Notice }
  /** This person's role or membership changed. */
  | { readonly kind: 'member'; readonly userId: string }

/** Carries messages to the other processes on the same database, never back to the sender. */
export interface Bus {
  publish(message: BusMessage): void
  /** @returns what ends the subscription */
  subscribe(listener: (message: BusMessage) => void): () => void
}

/** Connects those who live in one process; with a single subscriber it does nothing. */
export class LocalBus {
  readonly #members = new Set<(message: BusMessage) => void>()

  /** A member's own access to the bus. */
  join(): Bus {
    const own = new Set<(message: BusMessage) => void>()
    return {
      publish: (message) => {
        for (const listener of this.#members) if (!own.has(listener)) listener(message)
      },
      subscribe: (listener) => {
        own.add(listener)
        this.#members.add(listener)
        return () => {
          own.delete(listener)
          this.#members.delete(listener)
        }
      },
    }
  }
}
