import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Person } from '../../core/access/roles.ts'
import { readRevisionText } from '../../prisma/briefProjection.ts'
import type { Database } from '../database/open.ts'
import type { Bus } from './bus.ts'
import { LocalBus } from './bus.ts'
import type { Log } from './context.ts'
import { type Limits, usualLimits } from './limits.ts'
import { Refusals } from './refusals.ts'
import { RevisionTexts } from './revisionTexts.ts'
import { Rooms } from './rooms.ts'
import { Sockets } from './socket.ts'

export interface CollaborationOptions {
  readonly database: Pick<Database, 'pool'>
  /** Who sends these headers (session cookie or bearer token), or null. */
  authenticate(headers: Headers): Promise<Person | null>
  readonly now?: () => Date
  readonly log?: Log
  /** The address that people use, when a proxy stands before this server. */
  readonly publicUrl?: string | undefined
  /** Whether a proxy of ours says in X-Forwarded-For who its client is. */
  readonly trustProxy?: boolean
  /** Connects the processes on one database; without it there is only this one. */
  readonly bus?: Bus
  /** Milliseconds that a room nobody needs stays in memory. */
  readonly idleTime?: number
  readonly limits?: Partial<Limits>
}

export interface Collaboration {
  readonly rooms: Rooms
  /** Takes an upgrade request whose path is under `/collab/`. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** A change of role or membership takes effect on open sockets at once. */
  membershipChanged(userId: string): Promise<void>
  /** Stores everything and closes every socket with 1012. */
  drain(): Promise<void>
}

/** Everything live: rooms and their sockets. Holds no state outside what it returns. */
export function createCollaboration({
  database,
  authenticate,
  now = () => new Date(),
  log = console,
  publicUrl,
  trustProxy = false,
  bus = new LocalBus().join(),
  idleTime,
  limits,
}: CollaborationOptions): Collaboration {
  const revisions = new RevisionTexts(readRevisionText)
  const context = {
    pool: database.pool,
    bus,
    revisions,
    limits: { ...usualLimits, ...limits },
    now,
    log,
    refusals: new Refusals({ log, now }),
  }
  const rooms = new Rooms(context, { authenticate, idleTime })
  const sockets = new Sockets({ ...context, rooms, authenticate, publicUrl, trustProxy })
  return {
    rooms,
    membershipChanged: (userId) => rooms.recheck(userId),
    handleUpgrade: (request, socket, head) => sockets.handleUpgrade(request, socket, head),
    drain: async () => {
      await rooms.drain()
      sockets.close()
    },
  }
}
