import { ProblemError } from '../core/api/problem.ts'
import type { VersionDetail, VersionSummary } from '../core/api/versions.ts'
import { versionReason } from '../core/api/versions.ts'
import { contentOfState } from '../core/version/content.ts'
import { hashOf, hashOfBytes } from '../core/version/hash.ts'
import { prisma } from './client.ts'
import type { Version } from './generated/client.ts'
import { summariesOf } from './people.ts'
import { unpackState } from './versionState.ts'

/** PostgreSQL's: a number beyond it cannot even be asked for. */
const largestInteger = 2 ** 31 - 1

/** A version without the bytes that it holds. */
export type VersionRow = Omit<Version, 'state' | 'restoringEdit'>

/** A version and the state that it holds, once it is sure to be what was saved. */
export interface SoundVersion {
  readonly row: VersionRow
  readonly state: Uint8Array
  /** As ProseMirror JSON. */
  readonly document: unknown
}

/** The versions of a brief, the newest first. @throws ProblemError 404 */
export async function listVersions(briefId: string): Promise<VersionSummary[]> {
  const brief = await prisma().brief.findUnique({ where: { id: briefId }, select: { id: true } })
  if (!brief) throw noSuchBrief()
  const rows = await prisma().$queryRaw<{ number: number }[]>`
    SELECT number FROM version WHERE brief_id = ${briefId} AND state IS NULL`
  const thinned = new Set(rows.map(({ number }) => number))
  const all = await prisma().version.findMany({
    where: { briefId },
    orderBy: { number: 'asc' },
    omit: { state: true, restoringEdit: true },
  })
  const kept: VersionRow[] = []
  let authorIds: string[] = []
  for (const row of all) {
    authorIds = [...new Set([...authorIds, ...row.authorIds])]
    if (thinned.has(row.number)) continue
    kept.push({ ...row, authorIds })
    authorIds = []
  }
  return summarizeVersions(kept.reverse())
}

/** One version with its content. @throws ProblemError 404, 409 when it is not what was saved */
export async function readVersion(briefId: string, number: number): Promise<VersionDetail> {
  const { row, document } = await readSoundVersion(briefId, number)
  const [summary] = await summarizeVersions([row])
  if (!summary) throw noSuchVersion(number)
  return { ...summary, document }
}

/**
 * A version with its state. @throws ProblemError 404; 409 when it is not what was saved; 410 when
 * it was thinned out
 */
export async function readSoundVersion(briefId: string, number: number): Promise<SoundVersion> {
  const version =
    number <= largestInteger
      ? await prisma().version.findUnique({
          where: { briefId_number: { briefId, number } },
          omit: { restoringEdit: true },
        })
      : null
  if (!version) throw noSuchVersion(number)
  const { state: packed, ...row } = version
  if (packed === null && row.reason === 'automatic')
    throw new ProblemError(
      410,
      `Version ${number} was saved automatically and is no longer kept. Versions with a name are kept for ever.`,
    )
  const state = await unpackState(version)
  const document = state && contentOfState(state)
  const isSame = state !== null && (row.stateHash === null || hashOfBytes(state) === row.stateHash)
  if (!document || !isSame || hashOf(document) !== row.contentHash)
    throw new ProblemError(
      409,
      `Version ${number} is damaged: what is stored is not what was saved. Nothing was changed.`,
    )
  return { row, state, document }
}

/** Rows as the API gives them, in one query for all their people. */
export async function summarizeVersions(rows: readonly VersionRow[]): Promise<VersionSummary[]> {
  const people = await summariesOf(
    rows.flatMap(({ authorIds, createdById }) => [...authorIds, createdById ?? []].flat()),
  )
  return rows.map((row) => ({
    number: row.number,
    name: row.name,
    note: row.note,
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
