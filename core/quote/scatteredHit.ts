/** Passages with fewer words have them in common with any text. */
const fewest = 5
/** Share of the passage's words that must be there, in whatever order. */
const mostKept = 0.75
/** How much longer than the passage the place may have become. */
const growth = 1.5
/** Another place that has nearly as many of the words makes either a guess. */
const margin = 0.25

interface Range {
  readonly from: number
  readonly to: number
}

/**
 * The one place of a folded text that has most of a passage's words close together, in whatever order
 * and with others between; null when there is none, or more than one. Linear in the text.
 */
export function scatteredHit(text: string, pattern: string): Range | null {
  const words = wordsOf(pattern).map(({ word }) => word)
  if (words.length < fewest) return null
  const all = wordsOf(text)
  const width = Math.ceil(words.length * growth)
  const shared = sharedByWindow(
    all.map(({ word }) => word),
    words,
    width,
  )
  let best = 0
  for (const [index, count] of shared.entries()) if (count > (shared[best] ?? 0)) best = index
  const most = shared[best] ?? 0
  if (most < words.length * mostKept) return null
  const rival = shared.some(
    (count, index) => Math.abs(index - best) > width && most - count < words.length * margin,
  )
  if (rival) return null
  const inWindow = all.slice(best, best + width)
  while (inWindow.length > 0 && sharedIn(inWindow.slice(1), words) === most) inWindow.shift()
  while (inWindow.length > 0 && sharedIn(inWindow.slice(0, -1), words) === most) inWindow.pop()
  // A small word that comes twice is no reason to begin after it.
  const index = all.indexOf(inWindow[0] ?? { word: '', from: 0, to: 0 })
  const [before, after] = [all[index - 1], all[index + inWindow.length]]
  if (before && before.word === words[0] && inWindow[0]?.word !== words[0]) inWindow.unshift(before)
  if (after && after.word === words.at(-1) && inWindow.at(-1)?.word !== words.at(-1))
    inWindow.push(after)
  const [first, last] = [inWindow[0], inWindow.at(-1)]
  return first && last ? { from: first.from, to: last.to } : null
}

interface Word extends Range {
  readonly word: string
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    from: match.index,
    to: match.index + match[0].length,
  }))
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** How many of the words each window has, by its first word; each counts as often as it is wanted. */
function sharedByWindow(
  text: readonly string[],
  words: readonly string[],
  width: number,
): number[] {
  const wanted = countsOf(words)
  const has = new Map<string, number>()
  let shared = 0
  const change = (word: string | undefined, by: 1 | -1) => {
    const want = word === undefined ? undefined : wanted.get(word)
    if (word === undefined || want === undefined) return
    const now = has.get(word) ?? 0
    has.set(word, now + by)
    if (by > 0 ? now < want : now <= want) shared += by
  }
  for (let index = 0; index < width - 1; index++) change(text[index], 1)
  return text.map((word, index) => {
    change(text[index + width - 1], 1)
    const count = shared
    change(word, -1)
    return count
  })
}

function sharedIn(window: readonly Word[], words: readonly string[]): number {
  const has = countsOf(window.map(({ word }) => word))
  let shared = 0
  for (const [word, want] of countsOf(words)) shared += Math.min(want, has.get(word) ?? 0)
  return shared
}
