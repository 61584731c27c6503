import type { SearchHit } from '../../core/api/search.ts'
import type { SourceSummary } from '../../core/api/sources.ts'
import { sentencesIn, type TextRange } from '../../core/quote/sentences.ts'

/** One line of the results: a passage, or a source whose title matched or that was added lately. */
export interface ResultOption {
  readonly key: string
  readonly source: SourceSummary
  /** Whether the source is named above it: the first of its lines. */
  readonly first: boolean
  /** The matching sentence as a range of the revision's text. */
  readonly sentence: TextRange | null
  /** The sentence's words, and the ranges of matches within them. */
  readonly words: string
  readonly highlights: readonly (readonly [number, number])[]
}

/** Each passage as its best sentence: the one with the most matches, the first of several. */
export function optionsOf(hits: readonly SearchHit[]): ResultOption[] {
  return hits.flatMap(({ source, passages }): ResultOption[] => {
    // A title is in the line that names the source.
    const shown = passages.filter(
      (passage) => passage.kind !== 'title' && passage.end > passage.start,
    )
    if (shown.length === 0)
      return [{ key: source.id, source, first: true, sentence: null, words: '', highlights: [] }]
    return shown.map((passage, index) => {
      const { text, highlights, start } = passage
      const block = { kind: passage.kind, start: 0, end: text.length }
      const sentences = sentencesIn({ text, blocks: [block] }, source.language)
      const within = ({ start, end }: TextRange) =>
        highlights.filter(([from, to]) => from >= start && to <= end)
      const best = sentences.reduce<TextRange>(
        (found, sentence) => (within(sentence).length > within(found).length ? sentence : found),
        sentences[0] ?? block,
      )
      return {
        key: `${source.id}/${start}`,
        source,
        first: index === 0,
        sentence: { start: start + best.start, end: start + best.end },
        words: text.slice(best.start, best.end),
        highlights: within(best).map(([from, to]) => [from - best.start, to - best.start] as const),
      }
    })
  })
}
