import type { Comparison } from './comparison.ts'

const kinds = ['dropped', 'added', 'altered', 're-sourced', 'moved', 'details'] as const
const called: Partial<Record<(typeof kinds)[number], string>> = { details: 'cited otherwise' }

/** One line for a list of versions: quotations, then sources, then words. Empty without a change. */
export function summarize({
  quotations,
  sources,
  counts,
  words,
}: Omit<Comparison, 'summary' | 'blocks'>): string {
  const parts: string[] = []
  const counted = kinds.flatMap((kind) => {
    const count = quotations.filter(({ changes }) => changes.includes(kind)).length
    return count > 0 ? [{ count, words: called[kind] ?? kind }] : []
  })
  if (counted.length > 0)
    parts.push(
      counted
        .map(({ count, words }, at) => {
          const noun = at > 0 ? '' : count === 1 ? ' quotation' : ' quotations'
          return `${count}${noun} ${words}`
        })
        .join(', '),
    )
  const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`
  const fresh = sources.filter(({ change }) => change === 'new').length
  const gone = sources.length - fresh
  const sourceParts = [
    ...(fresh > 0 ? [plural(fresh, 'new source')] : []),
    ...(gone > 0 ? [`${plural(gone, 'source')} no longer used`] : []),
  ]
  if (sourceParts.length > 0) parts.push(sourceParts.join(', '))
  const wordParts = [
    ...(counts.wordsInserted > 0 ? [`${plural(counts.wordsInserted, 'word')} inserted`] : []),
    ...(counts.wordsRemoved > 0 ? [`${plural(counts.wordsRemoved, 'word')} removed`] : []),
  ]
  if (wordParts.length > 0) parts.push(wordParts.join(', '))
  if (parts.length === 0 && words.length > 0) parts.push(plural(words.length, 'change'))
  return parts.join('; ')
}
