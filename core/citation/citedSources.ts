import type { Citation } from './citationsIn.ts'

/** The sources that citations name, by first appearance, each with how many of them name it. */
export function citedSources(citations: readonly Citation[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { cites } of citations)
    for (const source of new Set(cites.map((cite) => cite.source)))
      counts.set(source, (counts.get(source) ?? 0) + 1)
  return counts
}
