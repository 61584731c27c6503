import { fewestShingles } from './bandsOf.ts'

/** How two texts compare, by their shingles. */
export interface Likeness {
  /** Shingles that both have, of those that either has (Jaccard); 0 to 1. */
  readonly share: number
  /** Shingles of the shorter text that the longer one has too; 0 to 1. */
  readonly contained: number
}

/**
 * From here on two texts are one story. Chosen with the made-up cases of the tests: a wire story of
 * ten sentences cut to two thirds under another headline, with two of the rest rewritten, still
 * shares 0.40; two reports of one event with the same two statements share 0.07, and two reports of
 * nine sentences that print one paragraph of seventy words, and a statement besides, 0.32.
 */
const leastShare = 0.35

/** A brief that is cut out of a story: nearly all of it stands there … */
const leastContained = 0.75
/** … and it is no mere paragraph of the other text. */
const leastShareOfCut = 0.15

export function likenessOf(a: ReadonlySet<number>, b: ReadonlySet<number>): Likeness {
  const [shorter, longer] = a.size < b.size ? [a, b] : [b, a]
  if (shorter.size === 0) return { share: 0, contained: 0 }
  let common = 0
  for (const shingle of shorter) if (longer.has(shingle)) common += 1
  return { share: common / (a.size + b.size - common), contained: common / shorter.size }
}

/** Whether two texts are nearly the same: one is the other's copy, cut or edited. */
export function nearlySame(a: ReadonlySet<number>, b: ReadonlySet<number>): Likeness | null {
  if (Math.min(a.size, b.size) < fewestShingles) return null
  const likeness = likenessOf(a, b)
  const { share, contained } = likeness
  return share >= leastShare || (contained >= leastContained && share >= leastShareOfCut)
    ? likeness
    : null
}
