import type { SearchHit } from '../../../core/api/search.ts'
import type { Revision, SourceSummary } from '../../../core/api/sources.ts'
import { sentencesIn, type TextRange } from '../../../core/quote/sentences.ts'

/** One line of the picker: a sentence of a source, or a source whose sentences are a key away. */
export interface SentenceOption {
  readonly key: string
  readonly source: SourceSummary
  /** Whether the source is named above it: the first of its lines. */
  readonly first: boolean
  /** Other spellings of the names asked for that its article has. */
  readonly matchedAs: readonly string[]
  /** A range of the source's current text; null for the source as a whole. */
  readonly sentence: TextRange | null
  readonly words: string
  /** Ranges of matches within `words`. */
  readonly highlights: readonly (readonly [number, number])[]
}

/** Sentences of one passage that are offered: those with the most matches. */
const mostOfPassage = 3
const mostOptions = 60

/** The sentences with matches, passage by passage in the order of the search. */
export function sentenceOptions(hits: readonly SearchHit[]): SentenceOption[] {
  return hits.flatMap(ofHit).slice(0, mostOptions)
}

function ofHit({ source, passages, matchedAs: matches }: SearchHit): SentenceOption[] {
  const matchedAs = [...new Set(matches.flatMap(({ found }) => found))]
  const sentences = passages
    .filter(({ kind, start, end }) => kind !== 'title' && end > start)
    .flatMap(({ kind, start, text, highlights }) => {
      const blocks = [{ kind, start: 0, end: text.length }]
      return sentencesIn({ text, blocks }, source.language)
        .map((range) => ({
          sentence: { start: start + range.start, end: start + range.end },
          words: text.slice(range.start, range.end),
          highlights: highlights
            .filter(([from, to]) => from >= range.start && to <= range.end)
            .map(([from, to]) => [from - range.start, to - range.start] as const),
        }))
        .filter((sentence) => sentence.highlights.length > 0)
        .sort((a, b) => b.highlights.length - a.highlights.length)
        .slice(0, mostOfPassage)
    })
  if (sentences.length === 0) return [asWhole(source, matchedAs)]
  return sentences.map(({ sentence, words, highlights }, index) => ({
    key: `${source.id}/${sentence.start}`,
    source,
    first: index === 0,
    matchedAs,
    sentence,
    words,
    highlights,
  }))
}

function asWhole(source: SourceSummary, matchedAs: readonly string[]): SentenceOption {
  const none = { sentence: null, words: '', highlights: [] }
  return { key: source.id, source, first: true, matchedAs, ...none }
}

/** All sentences of one source, or those with each of the typed words. */
export function sentencesOf(
  source: SourceSummary,
  revision: Pick<Revision, 'text' | 'blocks'>,
  query: string,
): SentenceOption[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  return sentencesIn(revision, source.language)
    .map((sentence) => ({ sentence, words: revision.text.slice(sentence.start, sentence.end) }))
    .filter((each) => words.every((word) => fold(each.words).includes(word)))
    .map(({ sentence, words }, index) => ({
      key: `${source.id}/${sentence.start}`,
      source,
      first: index === 0,
      matchedAs: [],
      sentence,
      words,
      highlights: [],
    }))
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
