import { randomBytes } from 'node:crypto'
import type { PrismaClient } from '../../prisma/generated/client.ts'

/**
 * The secret that signs sessions. The first start makes the workspace's row, nameless until set-up,
 * so that every process of an installation signs with the same one.
 */
export async function workspaceSecret(prisma: PrismaClient): Promise<string> {
  await prisma.workspace.createMany({
    data: [{ id: 1, name: '', secret: randomBytes(32).toString('hex') }],
    skipDuplicates: true,
  })
  return (await prisma.workspace.findUniqueOrThrow({ where: { id: 1 } })).secret
}
