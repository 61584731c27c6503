import type { VersionComparison } from '../../core/api/comparison.ts'
import { ProblemError } from '../../core/api/problem.ts'
import type { Attribution } from '../../core/version/compare/attribution.ts'
import type { Writing } from '../../core/version/compare/compareForReading.ts'
import type { Comparison } from '../../core/version/compare/comparison.ts'
import type { SignedUpdate } from '../../core/version/compare/ledger.ts'
import { readJournal } from '../../prisma/briefJournal.ts'
import { readBriefAuthors } from '../../prisma/briefState.ts'
import { prisma } from '../../prisma/client.ts'
import { summariesOf } from '../../prisma/people.ts'
import { sourceTitles } from '../../prisma/sourceTitles.ts'
import { readSoundVersion, summarizeVersions } from '../../prisma/versions.ts'
import { compareAside } from './compareAside.ts'

/** What a brief says at a point of its log. */
export interface BriefState {
  readonly state: Uint8Array
  readonly seq: bigint
}

/**
 * How two versions of a brief differ.
 * @param to number of the later one, or a brief's state as it stands
 * @throws ProblemError 404, 409 or 410 for a version that cannot be read; 422 for one with itself
 */
export async function compareVersions(
  briefId: string,
  from: number,
  to: number | BriefState,
): Promise<VersionComparison> {
  if (from === to)
    throw new ProblemError(422, 'Choose two different versions: one does not differ from itself.')
  const earlier = await readSoundVersion(briefId, from)
  const later = typeof to === 'number' ? await readSoundVersion(briefId, to) : null
  const [a, b] = [{ state: earlier.state, seq: earlier.row.seq }, stateOf(later, to)]
  const writing = await writingBetween(briefId, a.seq, b.seq)
  const [read, summaries] = await Promise.all([
    compareAside({ a: a.state, b: b.state, writing }),
    summarizeVersions([earlier.row, ...(later ? [later.row] : [])]),
  ])
  const [fromSummary, toSummary = null] = summaries
  if (!fromSummary) throw new Error('A version was read and is not there.')
  const sources = await sourceTitles(sourcesOf(read.comparison))
  const people = [...(await summariesOf(creditedIn(read.credits))).values()]
  return { from: fromSummary, to: toSummary, sources, people, ...read }
}

function stateOf(
  later: Awaited<ReturnType<typeof readSoundVersion>> | null,
  to: number | BriefState,
): BriefState {
  if (later) return { state: later.state, seq: later.row.seq }
  if (typeof to === 'number') throw new Error('A version was not read.')
  return to
}

/** An earlier state compared with a later one has no log between them: what went nobody deleted. */
async function writingBetween(briefId: string, after: bigint, upTo: bigint): Promise<Writing> {
  const updates: SignedUpdate[] = []
  if (upTo > after)
    for await (const entries of readJournal(briefId, after, upTo))
      for (const { update, userId } of entries) updates.push({ data: update, userId })
  return { updates, ranges: (await readBriefAuthors(prisma(), briefId)).ranges() }
}

const creditedIn = ({ inserted, removed }: Attribution) =>
  [...inserted, ...removed].flatMap(({ userId }) => userId ?? [])

function sourcesOf({ quotations, sources }: Comparison): string[] {
  const spoken = quotations.flatMap(({ before, after }) => [before?.source, after?.source])
  return [...spoken, ...sources.map(({ source }) => source)].filter((id) => id !== undefined)
}
