import { ProblemError } from '../core/api/problem.ts'
import type { HistoryReport } from '../core/api/versions.ts'
import { versionReason } from '../core/api/versions.ts'
import { contentOfState } from '../core/version/content.ts'
import { hashOf, hashOfBytes } from '../core/version/hash.ts'
import { type StoredLink, unproven, verifyLink } from '../core/version/verifyChain.ts'
import { prisma } from './client.ts'
import type { Version } from './generated/client.ts'
import { unpackState } from './versionState.ts'

type Row = Omit<Version, 'restoringEdit'>

/** Versions that are read at a time: each brings a whole document. */
const atOnce = 10

/** Walks a brief's versions from the first on, hashing each anew. @throws ProblemError 404 */
export async function verifyHistory(briefId: string): Promise<HistoryReport> {
  const brief = await prisma().brief.findUnique({ where: { id: briefId }, select: { id: true } })
  if (!brief) throw new ProblemError(404, 'There is no such brief.')
  const versions = await prisma().version.count({ where: { briefId } })
  let before: StoredLink | null = null
  let broken: HistoryReport['broken'] = null
  for (;;) {
    const rows: Row[] = await prisma().version.findMany({
      where: { briefId, number: { gt: before?.number ?? 0 } },
      orderBy: { number: 'asc' },
      omit: { restoringEdit: true },
      take: atOnce,
    })
    for (const row of rows) {
      const link = await linkOf(row)
      broken = verifyLink(link, before)
      before = link
      if (broken) break
    }
    if (broken || rows.length < atOnce) break
  }
  const thinned = await prisma().version.count({ where: { briefId, state: null } })
  const last = await prisma().version.findFirst({
    where: { briefId },
    orderBy: { number: 'desc' },
    select: { chainHash: true },
  })
  return { versions, broken, head: last?.chainHash ?? null, unproven: unproven(versions, thinned) }
}

async function linkOf(row: Row): Promise<StoredLink> {
  const { createdAt, reason, ...rest } = row
  const state = await unpackState(row)
  return {
    ...rest,
    reason: versionReason.catch('automatic').parse(reason),
    createdAt: createdAt.toISOString(),
    thinned: row.state === null,
    actualHash: state && hashOfState(state),
    actualStateHash: state && hashOfBytes(state),
  }
}

function hashOfState(state: Uint8Array): string | null {
  const content = contentOfState(state)
  return content === null ? null : hashOf(content)
}
