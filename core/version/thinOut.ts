const hour = 3_600_000
const day = 24 * hour

/** Of what age on (ms) one automatic version is kept for each so many milliseconds. */
const keeping: readonly { readonly from: number; readonly each: number }[] = [
  { from: day, each: hour },
  { from: 7 * day, each: day },
  { from: 90 * day, each: 7 * day },
]

export interface Aging {
  readonly number: number
  readonly at: Date
}

/**
 * Numbers of the automatic versions whose content need not be kept any longer: all of a day are,
 * then the last of each hour, after a week of each day, after three months of each week.
 * @param versions in any order
 */
export function thinOut(versions: readonly Aging[], now: Date): number[] {
  const kept = new Set<string>()
  return [...versions]
    .sort((a, b) => b.number - a.number)
    .flatMap(({ number, at }) => {
      const age = now.getTime() - at.getTime()
      const each = keeping.findLast(({ from }) => age >= from)?.each
      if (each === undefined) return []
      const stretch = `${each} ${Math.floor(at.getTime() / each)}`
      if (kept.has(stretch)) return [number]
      kept.add(stretch)
      return []
    })
}
