import type { Notice, Presence } from '../../../core/collab/protocol.ts'
import type { LoggedUpdate } from '../../../prisma/briefLog.ts'

/** A stretch of a brief's log that was just committed. */
export interface LogStretch {
  /** Sequence number before the first of its updates. */
  readonly from: bigint
  /** Sequence number of the last. */
  readonly to: bigint
  /** The updates, in order; none when they are too large to be sent, and are to be read. */
  readonly updates: readonly LoggedUpdate[]
  /** Whether it brings back a version, which takes blocks out that somebody may be typing in. */
  readonly restores: boolean
}

/** Somebody at a socket of the process that says it. */
export interface PresenceEntry {
  readonly id: number
  readonly clock: number
  /** null: they have gone. */
  readonly state: Presence | null
}

/** What processes tell each other. Only hints and shortcuts: the database is the truth. */
export type BusMessage =
  | { readonly kind: 'log'; readonly briefId: string; readonly stretch: LogStretch }
  | {
      readonly kind: 'presence'
      readonly briefId: string
      readonly entries: readonly PresenceEntry[]
      /** Whether these are all that the sender has: whoever is missing has gone. */
      readonly all: boolean
    }
  /** Asks everybody for all of their presence. */
  | { readonly kind: 'who'; readonly briefId: string }
  | { readonly kind: 'notice'; readonly briefId: string; readonly notice: Notice }
  /** This person's role, membership or session changed. */
  | { readonly kind: 'member'; readonly userId: string }

export interface BusListener {
  /** @param sender the process that says it */
  heard(message: BusMessage, sender: string): void
  /** Messages come again, after some may have been missed. */
  resumed(): void
}

/**
 * Carries messages to the other processes on the same database, never back to the sender. Any of
 * them may be lost or late; those of one sender about one brief stay in order.
 */
export interface Bus {
  /** Never throws and never waits. */
  publish(message: BusMessage): void
  /** @returns what ends the subscription */
  subscribe(listener: BusListener): () => void
  /**
   * Messages about this brief are wanted. Resolves once they come, or when they cannot come now.
   * @returns whether some may have been missed until then
   */
  enter(briefId: string): Promise<boolean>
  leave(briefId: string): void
}
