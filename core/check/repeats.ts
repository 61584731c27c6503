import { gap, type Word, wordsIn } from './words.ts'

/** So many words of a source in a row, without a citation, are worth a remark. */
export const fewestRepeated = 8

/** Words that two texts have in common: `from`, `to` in the prose, `start`, `end` in the source. */
export interface Repeat {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly words: number
}

/**
 * Where prose repeats eight or more words in a row of a source's text, in the prose's order. Of
 * repeats that begin at the same word the longest counts, and none overlaps the one before it.
 * Offsets are UTF-16 units.
 */
export function findRepeats(prose: readonly Word[], source: readonly Word[]): Repeat[] {
  const places = Map.groupBy(source.keys(), (at) => source[at]?.word)
  const repeats: Repeat[] = []
  for (let at = 0; at + fewestRepeated <= prose.length; at += 1) {
    const found = longestAt(prose, at, source, places.get(prose[at]?.word) ?? [])
    if (!found) continue
    repeats.push(found)
    at += found.words - 1
  }
  return repeats
}

/** The same for texts. */
export const findRepeatsIn = (prose: string, source: string): Repeat[] =>
  findRepeats(wordsIn(prose), wordsIn(source))

function longestAt(
  prose: readonly Word[],
  at: number,
  source: readonly Word[],
  places: readonly number[],
): Repeat | null {
  let [longest, place] = [fewestRepeated - 1, -1]
  for (const start of places) {
    const length = sharedFrom(prose, at, source, start)
    if (length > longest) [longest, place] = [length, start]
  }
  const [first, last] = [prose[at], prose[at + longest - 1]]
  const [begin, end] = [source[place], source[place + longest - 1]]
  if (!first || !last || !begin || !end) return null
  return { from: first.from, to: last.to, start: begin.from, end: end.to, words: longest }
}

function sharedFrom(
  prose: readonly Word[],
  at: number,
  source: readonly Word[],
  start: number,
): number {
  let length = 0
  for (;;) {
    const word = prose[at + length]?.word
    if (word === undefined || word === gap || word !== source[start + length]?.word) return length
    length += 1
  }
}
