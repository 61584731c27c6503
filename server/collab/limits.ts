/** How much rooms and sockets take. */
export interface Limits {
  /** Bytes of a document, encoded; about fifty times what a brief of 50,000 words has. */
  readonly document: number
  /** Bytes that a room keeps in memory until the database has stored what it waits for. */
  readonly unstored: number
  /** Bytes that may wait for a slow reader. */
  readonly unsent: number
  /** Bytes of a state vector: tens of thousands of sessions that wrote. */
  readonly stateVector: number
  /** Bytes of a message about presence: a room's people, echoed. */
  readonly presence: number
  /** Sockets that one person may have open. */
  readonly socketsPerPerson: number
  /** Sockets that may be open from one address, behind which a whole newsroom may sit. */
  readonly socketsPerAddress: number
  /** How often an address may knock. */
  readonly connects: { readonly burst: number; readonly perSecond: number }
  /** Milliseconds without storing anything after which people are asked to stop writing. */
  readonly unstoredFor: number
  /** Milliseconds that a socket which was let in has to send its first frame. */
  readonly firstFrame: number
}

const megabyte = 1024 * 1024

export const usualLimits: Limits = {
  document: 8 * megabyte,
  unstored: 32 * megabyte,
  unsent: 16 * megabyte,
  stateVector: megabyte / 2,
  presence: megabyte,
  socketsPerPerson: 100,
  socketsPerAddress: 2_000,
  connects: { burst: 1_000, perSecond: 100 },
  unstoredFor: 60_000,
  firstFrame: 15_000,
}
