import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '../../prisma/generated/client.ts'
import { StartError } from '../startError.ts'
import { startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import { vacuumNowAndThen } from './vacuum.ts'

export interface Database {
  readonly kind: 'embedded' | 'postgresql'
  readonly prisma: PrismaClient
  /** For statements on the hot path that Prisma has no words for. */
  readonly pool: pg.Pool
  /** Names of the migrations that this start applied. */
  readonly applied: readonly string[]
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** A PostgreSQL URL; without one the embedded database in `dataFolder` is used. */
  url?: string | undefined
  dataFolder: string
  /** `false` leaves the schema as it is. */
  migrating?: boolean
}

const connections = 10

/** Opens the database and brings its schema up to date. @throws StartError */
export async function openDatabase({
  url,
  dataFolder,
  migrating = true,
}: DatabaseOptions): Promise<Database> {
  if (url && !/^postgres(ql)?:\/\//.test(url))
    throw new StartError(
      'DATABASE_URL must start with postgresql:// (leave it empty for the embedded database).',
    )
  const embedded = url ? undefined : await startEmbedded(dataFolder)
  const pool = new pg.Pool(
    embedded
      ? { host: embedded.host, user: 'postgres', database: 'postgres', max: connections }
      : { connectionString: url, max: connections, connectionTimeoutMillis: 10_000 },
  )
  // An idle connection that the server closes is replaced at the next query.
  pool.on('error', () => {})
  const endVacuum = embedded
    ? vacuumNowAndThen(pool, (error) => console.error('The database could not be tidied.', error))
    : null
  const close = async () => {
    endVacuum?.()
    await pool.end()
    await embedded?.close()
  }
  try {
    if (url) await checkReachable(pool, url)
    const factory = new PrismaPg(pool)
    const applied = migrating ? await migrate(factory, pool) : []
    const prisma = new PrismaClient({ adapter: factory })
    return {
      kind: embedded ? 'embedded' : 'postgresql',
      prisma,
      pool,
      applied,
      close: async () => {
        await prisma.$disconnect()
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function checkReachable(pool: pg.Pool, url: string): Promise<void> {
  const { hostname, port, pathname } = new URL(url)
  const place = `${hostname}:${port || 5432}${pathname}`
  const version = await pool
    .query<{ version: number }>("select current_setting('server_version_num')::int as version")
    .catch((error: Error) => {
      throw new StartError(
        `The database at ${place} cannot be reached (${error.message}). Check DATABASE_URL and that PostgreSQL is running.`,
      )
    })
  if ((version.rows[0]?.version ?? 0) < 150000)
    throw new StartError(`The database at ${place} is older than PostgreSQL 15. Upgrade it first.`)
}
