/**
 * The wire between a brief's clients and the server: `y-protocols` with two messages of our own.
 * Numbers 0, 1 and 3 are y-websocket's.
 */
export const message = {
  sync: 0,
  awareness: 1,
  /** Permission denied, with the reason (y-protocols/auth). */
  auth: 2,
  queryAwareness: 3,
  /**
   * Server → client: a varuint, how many of this connection's document frames (step 2 and updates)
   * are committed. A state vector could not tell: deletions move no clock.
   */
  stored: 4,
  /** Server → client: a varstring of JSON, one of `Notice`. */
  notice: 5,
} as const

/** Sub-types of a sync message (y-protocols/sync). */
export const sync = { step1: 0, step2: 1, update: 2 } as const

/** Why the server closes a socket. y-websocket takes 4400–4499 as final and does not reconnect. */
export const closeCode = {
  malformed: 4400,
  signedOut: 4401,
  notAllowed: 4403,
  noSuchBrief: 4404,
  tooSlow: 4408,
  schemaDiffers: 4409,
  tooLarge: 4413,
  tooManyRequests: 4429,
  /** Standard code: the server restarts, try again. */
  restarting: 1012,
} as const

/** What the server tells everybody in a brief, in words for people where it has any. */
export type Notice =
  | { kind: 'renamed'; title: string; by: string }
  /** `by` is null for what the server keeps by itself. */
  | { kind: 'version'; number: number; name: string | null; by: string | null }
  /**
   * A version was brought back, or some changes since it, or that was undone. `before` is where the
   * state before it was saved.
   */
  | {
      kind: 'restored'
      number: number
      changes?: number
      undone?: true
      before: number
      by: string
    }
  /**
   * To who comes: where the state before the last restore was saved. Who was away while it was
   * brought back learns of it so.
   */
  | { kind: 'restores'; last: number }
  /** `by` is null when writing in an approved brief made it a draft again. */
  | { kind: 'status'; status: string; approvedVersion: number | null; by: string | null }
  | { kind: 'archived'; archived: boolean; by: string }
  /** A source has a new text: quotations of its older ones may have drifted. */
  | { kind: 'revised'; source: string }
  /** Somebody decided on a finding of the checks, or took a decision back. */
  | { kind: 'ruled' }
  | { kind: 'cited'; style: string; locale: string; by: string }
  | { kind: 'role'; role: string }
  /** `long`: nothing has been stored for so long that nobody should write on. */
  | { kind: 'storage'; trouble: boolean; long?: true }
  | { kind: 'stopping' }

/** Where a brief's socket is: `/collab/<briefId>?schema=<schemaVersion>`. */
export const collabPath = '/collab/'

/** What a client says of itself in awareness; name, colour and role are stamped by the server. */
export interface Presence {
  user: { id: string; name: string; color: number; role: string }
  /** Relative positions as JSON, as y-tiptap's caret plugin writes them. */
  cursor?: { anchor: unknown; head: unknown } | null
}
