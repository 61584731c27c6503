/**
 * Rows of a band and how many bands there are. Two texts of which a share `s` of the shingles is
 * common have a band in common with probability 1 − (1 − s²)⁵⁰: 0.998 at 0.35, 0.87 at 0.2, and
 * 0.005 at the 0.01 that a common footer leaves.
 */
const rows = 2
const bands = 50

/** A text of fewer shingles, some 24 words, is too short to tell. */
export const fewestShingles = 20

/** Fixed for ever, since bands are stored. */
const seeds = Array.from({ length: rows * bands }, (_, index) => mix(index + 1, 0x9e3779b1))

/**
 * Locality-sensitive hashes of a text: signed 32-bit integers, one a band. Texts that share one are
 * worth comparing. Empty for a text that is too short.
 * @see Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, 3.3 and 3.4 (MinHash and banding)
 */
export function bandsOf(shingles: ReadonlySet<number>): number[] {
  if (shingles.size < fewestShingles) return []
  const least = new Uint32Array(seeds.length).fill(0xffffffff)
  for (const shingle of shingles)
    for (let row = 0; row < seeds.length; row += 1) {
      const hash = mix(shingle, seeds[row] ?? 0) >>> 0
      if (hash < (least[row] ?? 0)) least[row] = hash
    }
  return Array.from({ length: bands }, (_, band) => {
    let hash = band
    for (let row = band * rows; row < (band + 1) * rows; row += 1)
      hash = mix(hash ^ (least[row] ?? 0), 0x85ebca6b)
    return hash
  })
}

/** MurmurHash3's finalizer over a value and a seed. */
function mix(value: number, seed: number): number {
  let hash = value ^ seed
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) | 0
}
