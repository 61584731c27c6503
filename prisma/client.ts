import type { PrismaClient } from './generated/client.ts'

const slot = globalThis as unknown as { chanceryPrisma?: PrismaClient }

/** Called once per process, by whoever opened the database. */
export function providePrisma(client: PrismaClient): void {
  slot.chanceryPrisma = client
}

/** The process's one Prisma client. Only the server and the command line open it; see core/host.ts. */
export function prisma(): PrismaClient {
  if (!slot.chanceryPrisma) throw new Error('The database is not open yet.')
  return slot.chanceryPrisma
}
