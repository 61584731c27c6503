import type { VersionComparison } from '../../../core/api/comparison.ts'
import type { Credit } from '../../../core/version/compare/attribution.ts'
import type { Author, AuthorsAt } from './comparedContext.ts'

/** Everybody who changed something, each with a line of their own. */
export function authorsIn({ people }: Pick<VersionComparison, 'people'>): Author[] {
  return people.map((person, line) => ({ ...person, line }))
}

/** Who made a change, by where it stands. */
export function authorsOf(comparison: VersionComparison): AuthorsAt {
  const { inserted, removed } = comparison.credits
  const authors = new Map(authorsIn(comparison).map((author) => [author.id, author]))
  const find = (credits: readonly Credit[], from: number, to: number) => {
    const ids = new Set<string>()
    for (let at = firstBeyond(credits, from); at < credits.length; at += 1) {
      const credit = credits[at]
      if (!credit || credit.from >= to) break
      if (credit.userId) ids.add(credit.userId)
    }
    return [...ids].flatMap((id) => authors.get(id) ?? [])
  }
  return ({ fromA, toA, fromB, toB }, kind) =>
    kind === 'inserted' ? find(inserted, fromB, toB) : find(removed, fromA, toA)
}

/** Index of the first credit that ends after a position; credits come in order. */
function firstBeyond(credits: readonly Credit[], position: number): number {
  let [low, high] = [0, credits.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((credits[middle]?.to ?? 0) > position) high = middle
    else low = middle + 1
  }
  return low
}
