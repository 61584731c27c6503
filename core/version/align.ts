/**
 * Pairs the elements of two lists in order: first those that are the same, by a longest common
 * subsequence of keys; then, between those, like with like.
 * @returns for each element of `after` the index of its partner in `before`, or null; ascending
 */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (element: T) => string,
  alike: (a: T, b: T) => boolean,
): (number | null)[] {
  const pairs = sameInOrder(before.map(keyOf), after.map(keyOf))
  let from = 0
  return after.map((element, at) => {
    const same = pairs[at]
    if (same !== null && same !== undefined) {
      from = same + 1
      return same
    }
    const next = pairs.find((pair, later) => later > at && pair !== null) ?? before.length
    for (let candidate = from; candidate < next; candidate++) {
      const other = before[candidate]
      if (other === undefined || !alike(other, element)) continue
      from = candidate + 1
      return candidate
    }
    return null
  })
}

/** Longest common subsequence; what both begin or end with is not searched. */
function sameInOrder(before: readonly string[], after: readonly string[]): (number | null)[] {
  const pairs: (number | null)[] = after.map(() => null)
  let start = 0
  while (start < after.length && before[start] === after[start]) pairs[start] = start++
  let [endBefore, endAfter] = [before.length, after.length]
  while (endBefore > start && endAfter > start && before[endBefore - 1] === after[endAfter - 1])
    pairs[--endAfter] = --endBefore
  const width = endAfter - start + 1
  const lengths = new Uint32Array((endBefore - start + 1) * width)
  const lengthAt = (b: number, a: number) => lengths[(b - start) * width + (a - start)] ?? 0
  for (let b = endBefore - 1; b >= start; b--)
    for (let a = endAfter - 1; a >= start; a--)
      lengths[(b - start) * width + (a - start)] =
        before[b] === after[a]
          ? lengthAt(b + 1, a + 1) + 1
          : Math.max(lengthAt(b + 1, a), lengthAt(b, a + 1))
  for (let b = start, a = start; b < endBefore && a < endAfter; ) {
    if (before[b] === after[a]) pairs[a++] = b++
    else if (lengthAt(b + 1, a) >= lengthAt(b, a + 1)) b++
    else a++
  }
  return pairs
}
