import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Visitor } from '../../core/access/roles.ts'
import type { Log } from '../../core/log.ts'
import { readRevisionText } from '../../prisma/briefProjection.ts'
import type { Database } from '../database/open.ts'
import { atLeisure, keepVersion } from '../versions/keepVersion.ts'
import { Versions } from '../versions/versions.ts'
import type { Bus } from './bus/bus.ts'
import { LocalBus } from './bus/localBus.ts'
import type { Census } from './census.ts'
import type { Context, Sessions } from './context.ts'
import { DatabaseWatch } from './databaseWatch.ts'
import { type Limits, usualLimits } from './limits.ts'
import { type Meter, noMeter } from './meter.ts'
import { Refusals } from './refusals.ts'
import { RevisionTexts } from './revisionTexts.ts'
import { Rooms } from './rooms.ts'
import { Sockets } from './socket.ts'

export interface CollaborationOptions {
  readonly database: Pick<Database, 'pool'>
  /** Who sends these headers (session cookie or bearer token), or null. */
  authenticate(headers: Headers): Promise<Visitor | null>
  readonly now?: () => Date
  readonly log?: Log
  readonly meter?: Meter
  /** The address that people use, when a proxy stands before this server. */
  readonly publicUrl?: string | undefined
  /** Whether a proxy of ours says in X-Forwarded-For who its client is. */
  readonly trustProxy?: boolean
  /** Connects the processes on one database; without it there is only this one, or `watched` tells. */
  readonly bus?: Bus | undefined
  /** Whether other processes may write to the database: it is looked at for what they do. */
  readonly watched?: boolean
  /** Milliseconds that a room nobody needs stays in memory. */
  readonly idleTime?: number
  readonly limits?: Partial<Limits>
  /** How long a stretch of work is before its outcome is kept as a version. */
  readonly sessions?: Sessions
}

export interface Collaboration {
  readonly rooms: Rooms
  readonly versions: Versions
  /** Takes an upgrade request whose path is under `/collab/`. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** A change of role or membership takes effect on open sockets at once. */
  membershipChanged(userId: string): Promise<void>
  /** What is open at the moment. */
  census(): Census
  /** Lets nobody in any more, closes every socket with 1012 and stores everything. */
  drain(): Promise<void>
}

const minute = 60_000

/** Everything live: rooms and their sockets. Holds no state outside what it returns. */
export function createCollaboration({
  database,
  authenticate,
  now = () => new Date(),
  log = console,
  meter = noMeter,
  publicUrl,
  trustProxy = false,
  bus = new LocalBus().join(),
  watched = false,
  idleTime,
  limits,
  sessions = { quiet: 5 * minute, longest: 30 * minute },
}: CollaborationOptions): Collaboration {
  const revisions = new RevisionTexts(readRevisionText)
  const context: Context = {
    pool: database.pool,
    bus,
    revisions,
    limits: { ...usualLimits, ...limits },
    now,
    log,
    meter,
    refusals: new Refusals({ log, meter, now }),
    sessions,
    keepVersion: (briefId) =>
      atLeisure(() =>
        keepVersion({ briefId, by: null, at: now() }, (id, notice) => rooms.announce(id, notice)),
      ),
  }
  const rooms: Rooms = new Rooms(context, { authenticate, idleTime })
  const watch = watched ? new DatabaseWatch(context, rooms) : null
  const sockets = new Sockets({ ...context, rooms, authenticate, publicUrl, trustProxy })
  return {
    rooms,
    versions: new Versions(rooms, now),
    membershipChanged: (userId) => rooms.recheck(userId),
    handleUpgrade: (request, socket, head) => sockets.handleUpgrade(request, socket, head),
    census: () => ({ ...rooms.census(), sockets: sockets.count }),
    drain: async () => {
      sockets.refuseNew()
      watch?.stop()
      await rooms.drain()
      sockets.close()
    },
  }
}
