import type { TextRange } from './sentences.ts'

/** A stretch of a text with the layers that cover it. */
export interface Stretch<Layer extends string> extends TextRange {
  readonly layers: readonly Layer[]
}

/** Cuts a range at every edge of the given ranges, so that overlapping ones can be shown. */
export function overlaps<Layer extends string>(
  within: TextRange,
  ranges: readonly (TextRange & { readonly layer: Layer })[],
): Stretch<Layer>[] {
  const touching = ranges.filter(({ start, end }) => start < within.end && end > within.start)
  const edges = new Set([within.start, within.end])
  for (const { start, end } of touching) {
    edges.add(Math.max(start, within.start))
    edges.add(Math.min(end, within.end))
  }
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? within.end
    const covering = touching.filter((range) => range.start <= start && range.end >= end)
    return { start, end, layers: [...new Set(covering.map(({ layer }) => layer))] }
  })
}
