import type { VersionSummary } from '../api/versions.ts'

/** What stands out in a timeline: what people meant to keep. */
export function isMeant({ reason }: Pick<VersionSummary, 'reason'>): boolean {
  return reason === 'named' || reason === 'approved'
}

/** One version, or several that were saved by themselves on one day. */
export type TimelineEntry =
  | { readonly kind: 'version'; readonly version: VersionSummary }
  | { readonly kind: 'folded'; readonly day: string; readonly versions: readonly VersionSummary[] }

export interface TimelineFilter {
  readonly meantOnly: boolean
  /** Id of somebody who wrote or saved; null for everybody. */
  readonly person: string | null
}

export function filterVersions(
  versions: readonly VersionSummary[],
  { meantOnly, person }: TimelineFilter,
): VersionSummary[] {
  return versions.filter(
    (version) =>
      (!meantOnly || isMeant(version)) &&
      (person === null ||
        version.createdBy?.id === person ||
        version.authors.some(({ id }) => id === person)),
  )
}

/**
 * Folds neighbours that nobody meant to keep, day by day.
 * @param versions the latest first
 * @param dayOf the day of an ISO 8601 time where the reader is
 */
export function foldTimeline(
  versions: readonly VersionSummary[],
  dayOf: (time: string) => string,
): TimelineEntry[] {
  const entries: TimelineEntry[] = []
  let run: VersionSummary[] = []
  const flush = () => {
    const [first] = run
    if (first && run.length > 1)
      entries.push({ kind: 'folded', day: dayOf(first.createdAt), versions: run })
    else if (first) entries.push({ kind: 'version', version: first })
    run = []
  }
  for (const version of versions) {
    const last = run.at(-1)
    if (isMeant(version) || (last && dayOf(last.createdAt) !== dayOf(version.createdAt))) flush()
    if (isMeant(version)) entries.push({ kind: 'version', version })
    else run.push(version)
  }
  flush()
  return entries
}
