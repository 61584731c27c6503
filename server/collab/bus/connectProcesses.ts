import type { Pool } from 'pg'
import type { Log } from '../../../core/log.ts'
import { databaseIdentity } from '../../../prisma/databaseIdentity.ts'
import { RedisBus } from './redisBus.ts'

/** Connects this process with the others on the same database; works once Redis can be reached. */
export async function connectProcesses(pool: Pool, url: string, log: Log): Promise<RedisBus> {
  return new RedisBus({ url, scope: await databaseIdentity(pool), log })
}
