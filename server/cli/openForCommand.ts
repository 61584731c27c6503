import { PrismaPg } from '@prisma/adapter-pg'
import { providePrisma } from '../../prisma/client.ts'
import { PrismaClient } from '../../prisma/generated/client.ts'
import { openDatabase } from '../database/open.ts'
import type { Settings } from '../settings.ts'
import { joinServer } from './joinServer.ts'

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
  const pool = databaseUrl ? null : await joinServer(dataFolder)
  if (pool) {
    const client = new PrismaClient({ adapter: new PrismaPg(pool) })
    providePrisma(client)
    return async () => {
      await client.$disconnect()
      await pool.end()
    }
  }
  const database = await openDatabase({ url: databaseUrl, dataFolder })
  providePrisma(database.prisma)
  return database.close
}
