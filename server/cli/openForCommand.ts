import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { check } from 'proper-lockfile'
import { providePrisma } from '../../prisma/client.ts'
import { PrismaClient } from '../../prisma/generated/client.ts'
import { staleAfter } from '../database/folderLock.ts'
import { openDatabase } from '../database/open.ts'
import type { Settings } from '../settings.ts'

/**
 * Opens the database for a command and hands it to `prisma()`. When a server holds the embedded
 * one, the command joins it through its socket instead of waiting for it to stop.
 * @returns what closes it again
 * @throws StartError
 */
export async function openForCommand({
  databaseUrl,
  dataFolder,
}: Pick<Settings, 'databaseUrl' | 'dataFolder'>): Promise<() => Promise<void>> {
  if (!databaseUrl && (await isHeld(dataFolder))) {
    const client = new PrismaClient({
      adapter: new PrismaPg({
        host: dataFolder,
        user: 'postgres',
        database: 'postgres',
        max: 2,
        connectionTimeoutMillis: 5000,
      }),
    })
    if (await answers(client)) {
      providePrisma(client)
      return () => client.$disconnect()
    }
    // A killed server leaves lock and socket behind, which opening takes over.
    await client.$disconnect()
  }
  const database = await openDatabase({ url: databaseUrl, dataFolder })
  providePrisma(database.prisma)
  return database.close
}

async function isHeld(folder: string): Promise<boolean> {
  const lockfilePath = join(folder, 'lock')
  return existsSync(lockfilePath) && check(folder, { lockfilePath, stale: staleAfter })
}

async function answers(client: PrismaClient): Promise<boolean> {
  return client.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  )
}
