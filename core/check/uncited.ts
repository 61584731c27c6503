import type { RepeatMatch } from '../api/repeats.ts'
import type { ProseText } from './prose.ts'

export type Match = Omit<RepeatMatch, 'paragraph'>

/** Words of a block that stand in sources, none of which the block cites. */
export interface UncitedWords {
  /** UTF-16 units of the block's text. */
  readonly from: number
  readonly to: number
  /** Where they stand: of those that have the most of them, the one asked for first. */
  readonly in: readonly Match[]
}

/**
 * Of the matches in a block those whose source it neither quotes nor cites, one entry a stretch.
 * Words that stand in several sources are cited by any of them.
 */
export function uncitedWords(
  { cited }: Pick<ProseText, 'cited'>,
  matches: readonly Match[],
): UncitedWords[] {
  const sources = new Set(cited.flatMap((each) => each.sources))
  const covered = matches.filter(({ source }) => sources.has(source))
  const open = matches.filter((match) => !covered.some((one) => covers(one, match)))
  const stretches: { from: number; to: number; in: Match[] }[] = []
  for (const match of [...open].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = stretches.at(-1)
    if (last && match.from < last.to) {
      last.to = Math.max(last.to, match.to)
      last.in.push(match)
    } else stretches.push({ from: match.from, to: match.to, in: [match] })
  }
  return stretches.map(({ from, to, in: all }) => ({ from, to, in: longestOfEach(all) }))
}

/** Whether the words of a match are, but for a few at its ends, those of a cited one. */
function covers(cited: Match, { from, to }: Match): boolean {
  return Math.min(cited.to, to) - Math.max(cited.from, from) > (to - from) / 2
}

function longestOfEach(matches: readonly Match[]): Match[] {
  const length = ({ from, to }: Match) => to - from
  const best = new Map<string, Match>()
  for (const match of matches) {
    const before = best.get(match.source)
    if (!before || length(match) > length(before)) best.set(match.source, match)
  }
  return [...best.values()].sort((a, b) => length(b) - length(a))
}
