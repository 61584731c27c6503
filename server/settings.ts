import { resolve } from 'node:path'
import { usualLimits } from './collab/limits.ts'
import { type LogLevel, logLevels } from './log/createLog.ts'
import { StartError } from './startError.ts'

/** Everything that the environment decides. README.md lists the variables for users. */
export interface Settings {
  readonly port: number
  readonly host: string
  /** Where the embedded database lives, absolute. */
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  /** Connects several processes on that database. */
  readonly redisUrl: string | undefined
  /** Signs session cookies; without one the database keeps one of its own. */
  readonly secret: string | undefined
  /** The address that people use, when it is not what the Host header says. */
  readonly publicUrl: string | undefined
  /** A proxy in front sets X-Forwarded-For and X-Forwarded-Proto, and nobody else can. */
  readonly trustProxy: boolean
  readonly owner: { email: string; password: string; name: string } | undefined
  readonly workspaceName: string | undefined
  /** Whether the first start loads the sample library and the worked brief. */
  readonly samples: boolean
  readonly logLevel: LogLevel
  /** What a reader of /metrics has to send. */
  readonly metricsToken: string | undefined
  /** Milliseconds between answering "not ready" and letting nobody in, when asked to stop. */
  readonly stopDelay: number
  /** Milliseconds without storing anything after which a brief is read only. */
  readonly unstoredFor: number
  /** How many sockets one person may have open; each open brief is one. */
  readonly socketsPerPerson: number
}

type Environment = Readonly<Record<string, string | undefined>>

/** @throws StartError naming the variable that is wrong and what it should be */
export function readSettings(env: Environment): Settings {
  const port = Number(env.PORT || 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new StartError(`PORT must be a number from 0 to 65535, not "${env.PORT}".`)
  const publicUrl = env.PUBLIC_URL || undefined
  if (publicUrl && !/^https?:\/\/[^/]+\/?$/.test(publicUrl))
    throw new StartError('PUBLIC_URL must look like https://briefs.example.org, without a path.')
  return {
    port,
    host: env.HOST || '127.0.0.1',
    dataFolder: resolve(env.DATA_DIR || '.data'),
    databaseUrl: env.DATABASE_URL || undefined,
    redisUrl: readRedisUrl(env),
    secret: env.CHANCERY_SECRET || undefined,
    publicUrl,
    trustProxy: env.TRUST_PROXY === '1',
    owner: readOwner(env),
    workspaceName: env.CHANCERY_WORKSPACE || undefined,
    samples: env.CHANCERY_SAMPLES !== 'off',
    logLevel: readLogLevel(env.LOG_LEVEL || 'info'),
    metricsToken: readToken(env.METRICS_TOKEN || undefined),
    stopDelay: readStopDelay(env.STOP_DELAY || '0'),
    unstoredFor: readReadOnlyAfter(env.READ_ONLY_AFTER || '60'),
    socketsPerPerson: readSockets(env.SOCKETS_PER_PERSON || String(usualLimits.socketsPerPerson)),
  }
}

function readLogLevel(given: string): LogLevel {
  const level = logLevels.find((known) => known === given.toLowerCase())
  if (!level)
    throw new StartError(`LOG_LEVEL must be one of ${logLevels.join(', ')}, not "${given}".`)
  return level
}

function readToken(token: string | undefined): string | undefined {
  // Shorter ones can be guessed by asking often enough.
  if (token && (token.length < 16 || /\s/.test(token)))
    throw new StartError('METRICS_TOKEN must have at least 16 characters and no spaces.')
  return token
}

function readStopDelay(seconds: string): number {
  const delay = Number(seconds)
  if (!(delay >= 0 && delay <= 5))
    throw new StartError(`STOP_DELAY must be a number of seconds from 0 to 5, not "${seconds}".`)
  return delay * 1000
}

function readReadOnlyAfter(seconds: string): number {
  const patience = Number(seconds)
  if (!(patience >= 1 && patience <= 3_600))
    throw new StartError(
      `READ_ONLY_AFTER must be a number of seconds from 1 to 3600, not "${seconds}".`,
    )
  return patience * 1000
}

function readSockets(sockets: string): number {
  const most = Number(sockets)
  if (!Number.isInteger(most) || most < 1)
    throw new StartError(`SOCKETS_PER_PERSON must be a whole number from 1, not "${sockets}".`)
  return most
}

function readRedisUrl({ REDIS_URL, DATABASE_URL }: Environment): string | undefined {
  if (!REDIS_URL) return undefined
  if (!/^rediss?:\/\/[^/]/.test(REDIS_URL) || !URL.canParse(REDIS_URL))
    throw new StartError('REDIS_URL must look like redis://user:password@host:6379.')
  if (!DATABASE_URL)
    throw new StartError(
      'REDIS_URL connects several processes, and the embedded database belongs to one: set DATABASE_URL to a PostgreSQL too, or leave REDIS_URL empty.',
    )
  return REDIS_URL
}

function readOwner(env: Environment): Settings['owner'] {
  const given = {
    email: env.CHANCERY_OWNER_EMAIL ?? '',
    password: env.CHANCERY_OWNER_PASSWORD ?? '',
    name: env.CHANCERY_OWNER_NAME ?? '',
  }
  const missing = Object.entries(given)
    .filter(([, value]) => !value)
    .map(([key]) => `CHANCERY_OWNER_${key.toUpperCase()}`)
  if (missing.length === 3) return undefined
  if (missing.length > 0)
    throw new StartError(`To make the owner at the first start, set ${missing.join(' and ')} too.`)
  return given
}
