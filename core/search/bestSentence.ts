import { sentencesIn, type TextRange } from '../quote/sentences.ts'

type Match = readonly [start: number, end: number]

/**
 * The sentence of a passage with the most matches, the first of several, as a range of the
 * passage's text; the whole passage where there is no match.
 */
export function bestSentence(text: string, matches: readonly Match[], language: string): TextRange {
  const whole = { kind: 'paragraph' as const, start: 0, end: text.length }
  const found = ({ start, end }: TextRange) =>
    matches.filter(([from, to]) => from >= start && to <= end).length
  const sentences = sentencesIn({ text, blocks: [whole] }, language)
  return sentences.reduce<TextRange>(
    (best, sentence) => (found(sentence) > found(best) ? sentence : best),
    sentences[0] ?? whole,
  )
}
