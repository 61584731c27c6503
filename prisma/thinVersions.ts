import { thinOut } from '../core/version/thinOut.ts'
import { prisma } from './client.ts'

/**
 * Lets go of the content of automatic versions that age has made one too many of; never of the last
 * version, which the next is compared with. What the chain vouches for stays.
 * @returns how many it were
 */
export async function thinVersions(briefId: string, now: Date): Promise<number> {
  const rows = await prisma().version.findMany({
    where: { briefId, NOT: { state: null } },
    select: { number: true, reason: true, createdAt: true },
    orderBy: { number: 'asc' },
  })
  const automatic = rows
    .slice(0, -1)
    .filter(({ reason }) => reason === 'automatic')
    .map(({ number, createdAt }) => ({ number, at: createdAt }))
  const numbers = thinOut(automatic, now)
  if (numbers.length === 0) return 0
  const { count } = await prisma().version.updateMany({
    where: { briefId, number: { in: numbers }, reason: 'automatic' },
    data: { state: null, deflated: false },
  })
  return count
}
