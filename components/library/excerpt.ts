/** Longest excerpt that a list shows, in UTF-16 units. */
const longest = 280

/**
 * The range of whole sentences around offset `at` that fits a list: the sentence that holds it and
 * those after it; from a sentence too long by itself, the words around `at`.
 */
export function excerpt(text: string, at: number): [from: number, to: number] {
  if (text.length <= longest) return [0, text.length]
  const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)]
  const first = sentences.findLast(({ index }) => index <= at)
  const from = first?.index ?? 0
  const firstEnd = from + (first?.segment.trimEnd().length ?? 0)
  if (firstEnd - from > longest) return words(text, at)
  let to = firstEnd
  for (const { index, segment } of sentences) {
    const end = index + segment.trimEnd().length
    if (index > from && end - from <= longest) to = end
  }
  return [from, to]
}

function words(text: string, at: number): [number, number] {
  const from = at < longest / 2 ? 0 : text.indexOf(' ', at - longest / 2) + 1
  const to = text.lastIndexOf(' ', from + longest)
  return [from, to > at ? to : text.length]
}
