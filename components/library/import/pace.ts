/** How far a run of reading or storing is. Times in milliseconds of one clock. */
export interface Pace {
  /** Entries of this run so far, done or not. */
  readonly total: number
  readonly since: number
  /** When the last of them was done. */
  readonly until: number
}

export const noPace: Pace = { total: 0, since: 0, until: 0 }

/** Adds entries to a run, or begins another when nothing of the last is left. */
export function extend(pace: Pace, by: number, left: number, now: number): Pace {
  return left > 0 ? { ...pace, total: pace.total + by } : { total: by, since: now, until: now }
}

/** Entries a second; null before it can be told. */
export function rateOf({ total, since, until }: Pace, left: number): number | null {
  const seconds = (until - since) / 1000
  const done = total - left
  return seconds >= 1 && done >= 5 ? done / seconds : null
}
