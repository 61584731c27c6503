/** Longest excerpt that a list shows, in UTF-16 units. */
const longest = 280

type Range = readonly [from: number, to: number]

/**
 * The range of whole sentences that a list shows of a passage: from the sentence with the most
 * matches on; from a sentence too long by itself, the words around its first match.
 */
export function excerpt(text: string, matches: readonly Range[]): Range {
  if (text.length <= longest) return [0, text.length]
  const sentences = sentencesOf(text)
  const within = ([from, to]: Range) =>
    matches.filter(([start, end]) => start >= from && end <= to).length
  const best = sentences.reduce((a, b) => (within(b) > within(a) ? b : a), [0, 0])
  const [from, to] = best
  if (to - from > longest) return words(text, matches.find(([start]) => start >= from)?.[0] ?? from)
  const last = sentences.findLast(
    (sentence) => sentence[0] >= from && sentence[1] - from <= longest,
  )
  return [from, last?.[1] ?? to]
}

function sentencesOf(text: string): Range[] {
  const segments = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)
  return [...segments].map(({ index, segment }) => [index, index + segment.trimEnd().length])
}

function words(text: string, at: number): Range {
  const from = at < longest / 2 ? 0 : text.indexOf(' ', at - longest / 2) + 1
  const to = text.lastIndexOf(' ', from + longest)
  return [from, to > at ? to : text.length]
}
