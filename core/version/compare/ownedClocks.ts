import type { AuthorRange } from '../../collab/authors.ts'

type UserId = string | null

/** Whose each clock of each Yjs client is. Whoever comes first keeps it. */
export class OwnedClocks {
  /** By client: in order, none over another. */
  readonly #clients = new Map<number, AuthorRange[]>()

  constructor(ranges: Iterable<AuthorRange> = []) {
    for (const range of ranges) this.add(range)
  }

  add({ client, from, to, userId }: AuthorRange): void {
    const ranges = this.#clients.get(client) ?? []
    this.#clients.set(client, ranges)
    let start = from
    for (let at = firstAfter(ranges, from); start < to; at++) {
      const next = ranges[at]
      const end = Math.min(to, next?.from ?? to)
      const last = ranges[at - 1]
      if (start < end) {
        if (last?.to === start && last.userId === userId)
          ranges[--at] = { client, from: last.from, to: end, userId }
        else ranges.splice(at, 0, { client, from: start, to: end, userId })
        start = end
      } else if (next) start = Math.max(start, next.to)
    }
  }

  /** Undefined: nobody's. */
  at(client: number, clock: number): UserId | undefined {
    const ranges = this.#clients.get(client)
    const range = ranges?.[firstAfter(ranges, clock)]
    return range && range.from <= clock ? range.userId : undefined
  }

  ranges(): AuthorRange[] {
    return [...this.#clients.values()].flat()
  }
}

/** Index of the first range that ends after a clock. */
function firstAfter(ranges: readonly AuthorRange[], clock: number): number {
  let [low, high] = [0, ranges.length]
  // What is asked for or added most is the latest.
  if ((ranges[high - 1]?.to ?? 0) <= clock) return high
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.to ?? 0) > clock) high = middle
    else low = middle + 1
  }
  return low
}
