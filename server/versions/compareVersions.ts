import type { VersionComparison } from '../../core/api/comparison.ts'
import { ProblemError } from '../../core/api/problem.ts'
import type { Comparison } from '../../core/version/compare/comparison.ts'
import { sourceTitles } from '../../prisma/sourceTitles.ts'
import { readSoundVersion, summarizeVersions } from '../../prisma/versions.ts'
import { compareAside } from './compareAside.ts'

/**
 * How two versions of a brief differ.
 * @param to number of the later one, or a brief's state as it stands
 * @throws ProblemError 404, 409 or 410 for a version that cannot be read; 422 for one with itself
 */
export async function compareVersions(
  briefId: string,
  from: number,
  to: number | Uint8Array,
): Promise<VersionComparison> {
  if (from === to)
    throw new ProblemError(422, 'Choose two different versions: one does not differ from itself.')
  const earlier = await readSoundVersion(briefId, from)
  const later = typeof to === 'number' ? await readSoundVersion(briefId, to) : null
  const b = later?.state ?? (to as Uint8Array)
  const [read, summaries] = await Promise.all([
    compareAside({ a: earlier.state, b }),
    summarizeVersions([earlier.row, ...(later ? [later.row] : [])]),
  ])
  const [fromSummary, toSummary = null] = summaries
  if (!fromSummary) throw new Error('A version was read and is not there.')
  const sources = await sourceTitles(sourcesOf(read.comparison))
  return { from: fromSummary, to: toSummary, sources, ...read }
}

function sourcesOf({ quotations, sources }: Comparison): string[] {
  const spoken = quotations.flatMap(({ before, after }) => [before?.source, after?.source])
  return [...spoken, ...sources.map(({ source }) => source)].filter((id) => id !== undefined)
}
