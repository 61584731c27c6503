import type { Person } from '../core/access/roles.ts'
import { ProblemError } from '../core/api/problem.ts'
import type { VersionDetail, VersionSummary } from '../core/api/versions.ts'
import { versionReason } from '../core/api/versions.ts'
import { countWords } from '../core/brief/words.ts'
import { chainHash } from '../core/version/chain.ts'
import { contentOfState, docOf, nodeOf } from '../core/version/content.ts'
import { hashOf, hashOfBytes } from '../core/version/hash.ts'
import { authorsSince, readStoredState } from './briefState.ts'
import { prisma } from './client.ts'
import type { Version } from './generated/client.ts'
import { summariesOf } from './people.ts'

export interface NewVersion {
  readonly briefId: string
  readonly by: Person
  readonly name: string | null
  readonly reason: VersionSummary['reason']
  readonly at: Date
}

/** PostgreSQL's: a number beyond it cannot even be asked for. */
const largestInteger = 2 ** 31 - 1

type Row = Omit<Version, 'state'>

/**
 * Saves what the log says as the brief's next version. The brief's row lock makes two that save at
 * once go one after the other, so that the chain never forks.
 * @throws ProblemError 404
 */
export async function createVersion({
  briefId,
  by,
  name,
  reason,
  at,
}: NewVersion): Promise<{ summary: VersionSummary; state: Uint8Array }> {
  const row = await prisma().$transaction(
    async (tx) => {
      const stored = await readStoredState(tx, briefId)
      if (!stored) throw noSuchBrief()
      const previous = await tx.version.findFirst({
        where: { briefId },
        orderBy: { number: 'desc' },
      })
      const node = nodeOf(docOf(stored.state))
      const link = {
        briefId,
        number: (previous?.number ?? 0) + 1,
        name,
        reason,
        contentHash: hashOf(node.toJSON()),
        previousHash: previous?.chainHash ?? null,
        createdById: by.id,
        stateHash: hashOfBytes(stored.state),
      }
      return tx.version.create({
        data: {
          ...link,
          state: stored.state,
          seq: stored.seq,
          words: countWords(node),
          chainHash: chainHash({ ...link, createdAt: at.toISOString() }),
          authorIds: await authorsSince(tx, briefId, previous),
          createdAt: at,
        },
      })
    },
    { timeout: 30_000, maxWait: 30_000 },
  )
  const [summary] = await summarize([row])
  if (!summary) throw new Error('A version was saved and is not there.')
  return { summary, state: row.state }
}

/** The versions of a brief, the newest first. @throws ProblemError 404 */
export async function listVersions(briefId: string): Promise<VersionSummary[]> {
  const brief = await prisma().brief.findUnique({ where: { id: briefId }, select: { id: true } })
  if (!brief) throw noSuchBrief()
  const rows = await prisma().version.findMany({
    where: { briefId },
    orderBy: { number: 'desc' },
    omit: { state: true },
  })
  return summarize(rows)
}

/** One version with its content. @throws ProblemError 404, 409 when it is not what was saved */
export async function readVersion(briefId: string, number: number): Promise<VersionDetail> {
  const { state, ...row } = await findVersion(briefId, number)
  const [summary] = await summarize([row])
  if (!summary) throw noSuchVersion(number)
  return { ...summary, document: soundContent(row, state) }
}

/** A version's Yjs state. @throws ProblemError 404, 409 when it is not what was saved */
export async function readVersionState(briefId: string, number: number): Promise<Uint8Array> {
  const { state, ...row } = await findVersion(briefId, number)
  soundContent(row, state)
  return state
}

/** What a version says, once it is sure to be what was saved. @throws ProblemError 409 */
function soundContent({ number, contentHash, stateHash }: Row, state: Uint8Array): unknown {
  const content = contentOfState(state)
  const isSame = stateHash === null || hashOfBytes(state) === stateHash
  if (content === null || !isSame || hashOf(content) !== contentHash)
    throw new ProblemError(
      409,
      `Version ${number} is damaged: what is stored is not what was saved. Nothing was changed.`,
    )
  return content
}

async function findVersion(briefId: string, number: number): Promise<Version> {
  const version =
    number <= largestInteger
      ? await prisma().version.findUnique({ where: { briefId_number: { briefId, number } } })
      : null
  if (!version) throw noSuchVersion(number)
  return version
}

async function summarize(rows: readonly Row[]): Promise<VersionSummary[]> {
  const people = await summariesOf(
    rows.flatMap(({ authorIds, createdById }) => [...authorIds, createdById ?? []].flat()),
  )
  return rows.map((row) => ({
    number: row.number,
    name: row.name,
    reason: versionReason.parse(row.reason),
    words: row.words,
    contentHash: row.contentHash,
    stateHash: row.stateHash,
    chainHash: row.chainHash,
    previousHash: row.previousHash,
    authors: row.authorIds.flatMap((id) => people.get(id) ?? []),
    createdBy: (row.createdById && people.get(row.createdById)) || null,
    createdAt: row.createdAt.toISOString(),
  }))
}

const noSuchBrief = () => new ProblemError(404, 'There is no such brief.')
const noSuchVersion = (number: number) =>
  new ProblemError(404, `This brief has no version ${number}.`)
