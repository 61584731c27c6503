/**
 * The heaviest choice of elements that ascend: indexes of a strictly ascending subsequence whose
 * weights (plus one each) are the most together. O(n log n), by a Fenwick tree of the best sums.
 */
export function longestAscent(values: readonly number[], weights: readonly number[]): Set<number> {
  const size = Math.max(0, ...values) + 1
  const best = new Float64Array(size + 1)
  const holder = new Int32Array(size + 1).fill(-1)
  const previous = new Int32Array(values.length).fill(-1)
  let end = -1
  let most = 0
  for (const [index, value] of values.entries()) {
    let sum = 0
    let before = -1
    for (let at = value; at > 0; at -= at & -at)
      if ((best[at] ?? 0) > sum) {
        sum = best[at] ?? 0
        before = holder[at] ?? -1
      }
    previous[index] = before
    const own = sum + (weights[index] ?? 0) + 1
    if (own > most) {
      most = own
      end = index
    }
    for (let at = value + 1; at <= size; at += at & -at)
      if (own > (best[at] ?? 0)) {
        best[at] = own
        holder[at] = index
      }
  }
  const chosen = new Set<number>()
  for (let index = end; index >= 0; index = previous[index] ?? -1) chosen.add(index)
  return chosen
}
