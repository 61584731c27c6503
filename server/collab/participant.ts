import type { Visitor } from '../../core/access/roles.ts'
import type { Notice } from '../../core/collab/protocol.ts'
import type { Refusal } from './refusal.ts'

/** Somebody in a room, as the room sees them: who they are and what they can be told. */
export interface Participant {
  /** Replaced when their name or role changes. */
  person: Visitor
  /** What they were let in with. */
  readonly headers: Headers
  readonly mayEdit: boolean
  readonly closed: boolean
  /** The one awareness id that they speak for; see Presence. */
  awarenessId: number | null
  /** Whether they have asked for the document; updates are sent from then on. */
  listening: boolean
  /** Whether their first step 2 has come. */
  synced: boolean
  /** Keeps an update that came before the first step 2 and builds on what that brings. @throws Refusal */
  hold(update: Uint8Array): void
  /** Counts what they say of themselves. @throws Refusal when that is too often */
  countPresence(): void
  /** Does work that a frame of theirs asks for, and counts its time. */
  spend<T>(work: () => T): T
  /** Hands out what was kept. */
  takeHeld(): Uint8Array[]
  send(message: Uint8Array): void
  /** Sends what `webSocketFrame` has made of a message that goes to many. */
  sendFramed(frame: Uint8Array): void
  notify(notice: Notice): void
  /** Counts document frames as stored; the count is sent by `tellStored`. */
  countStored(): void
  tellStored(): void
  close(refusal: Refusal): void
}
