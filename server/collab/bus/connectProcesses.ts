import type { Pool } from 'pg'
import { databaseIdentity } from '../../../prisma/databaseIdentity.ts'
import { RedisBus } from './redisBus.ts'

/** Connects this process with the others on the same database; works once Redis can be reached. */
export async function connectProcesses(pool: Pool, url: string): Promise<RedisBus> {
  return new RedisBus({ url, scope: await databaseIdentity(pool), log: console })
}
