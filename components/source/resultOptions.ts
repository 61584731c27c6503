import type { SearchHit } from '../../core/api/search.ts'
import type { SourceSummary } from '../../core/api/sources.ts'
import type { TextRange } from '../../core/quote/sentences.ts'
import { bestSentence } from '../../core/search/bestSentence.ts'

/** One line of the results: a passage, or a source whose title matched or that was added lately. */
export interface ResultOption {
  readonly key: string
  readonly source: SourceSummary
  /** Whether the source is named above it: the first of its lines. */
  readonly first: boolean
  /** Other spellings of the names asked for that its article has. */
  readonly matchedAs: readonly string[]
  /** The matching sentence as a range of the revision's text. */
  readonly sentence: TextRange | null
  /** The sentence's words, and the ranges of matches within them. */
  readonly words: string
  readonly highlights: readonly (readonly [number, number])[]
}

/** Each passage as its best sentence: the one with the most matches, the first of several. */
export function optionsOf(hits: readonly SearchHit[]): ResultOption[] {
  return hits.flatMap(({ source, passages, matchedAs: matches }): ResultOption[] => {
    const matchedAs = [...new Set(matches.flatMap(({ found }) => found))]
    // A title is in the line that names the source.
    const shown = passages.filter(
      (passage) => passage.kind !== 'title' && passage.end > passage.start,
    )
    if (shown.length === 0)
      return [
        {
          key: source.id,
          source,
          first: true,
          matchedAs,
          sentence: null,
          words: '',
          highlights: [],
        },
      ]
    return shown.map((passage, index) => {
      const { text, highlights, start } = passage
      const best = bestSentence(text, highlights, source.language)
      const within = highlights.filter(([from, to]) => from >= best.start && to <= best.end)
      return {
        key: `${source.id}/${start}`,
        source,
        first: index === 0,
        matchedAs,
        sentence: { start: start + best.start, end: start + best.end },
        words: text.slice(best.start, best.end),
        highlights: within.map(([from, to]) => [from - best.start, to - best.start] as const),
      }
    })
  })
}
