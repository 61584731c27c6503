import type { Rate } from './tokenBucket.ts'

/** How much rooms and sockets take. */
export interface Limits {
  /** Bytes of a document, encoded; about fifty times what a brief of 50,000 words has. */
  readonly document: number
  /** Bytes that a room keeps in memory until the database has stored what it waits for. */
  readonly unstored: number
  /** Bytes that may wait for a slow reader. */
  readonly unsent: number
  /** The same for all sockets of a person, once one of them has `slow` of them. */
  readonly unsentPerPerson: number
  readonly slow: number
  /** Bytes of a state vector: tens of thousands of sessions that wrote. */
  readonly stateVector: number
  /** Bytes of a message about presence: a room's people, echoed. */
  readonly presence: number
  /** Sockets that one person may have open. */
  readonly socketsPerPerson: number
  /** Sockets that may be open from one address, behind which a whole newsroom may sit. */
  readonly socketsPerAddress: number
  /** How often an address may knock. */
  readonly connects: Rate
  /**
   * Milliseconds of processor time that reading, judging and applying the frames of one socket may
   * take. Whoever has spent them is refused with the next frame, so that the largest frame that
   * people make must fit in: a brief of 50,000 words that was written offline.
   */
  readonly work: Rate
  /**
   * The same for all sockets of a person together, and for those that they come back with: so much for
   * each socket that they may have.
   */
  readonly workPerSocket: Rate
  /**
   * Milliseconds by the clock that frames of a person are worked on. Whoever has spent these waits until
   * they are made up for, so that others have at least as much of the time. No letter takes as long as
   * the burst.
   */
  readonly pace: Rate
  /** Bytes of messages that are not complete, or wait for a step 2, of all sockets of a person. */
  readonly keptPerPerson: number
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
  unsentPerPerson: 64 * megabyte,
  slow: megabyte,
  stateVector: megabyte / 2,
  presence: megabyte,
  socketsPerPerson: 100,
  socketsPerAddress: 2_000,
  connects: { burst: 1_000, perSecond: 100 },
  work: { burst: 2_000, perSecond: 100 },
  workPerSocket: { burst: 60, perSecond: 2.5 },
  pace: { burst: 50, perSecond: 500 },
  keptPerPerson: 32 * megabyte,
  unstoredFor: 60_000,
  firstFrame: 15_000,
}
