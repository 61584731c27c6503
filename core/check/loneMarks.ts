import type { TextRange } from '../quote/sentences.ts'
import { sentencesIn } from '../quote/sentences.ts'
import type { ProseBlock } from './prose.ts'
import { gap, wordsIn } from './words.ts'

/** Fewer words in quotation marks are a term or a distance, not a quotation. */
const fewestWords = 4

const pairs =
  /“([^“”„\n]+)[”“]|„([^“”„"\n]+)[“”"]|(?<!\p{N})"([^"\n]+)"|«([^«»\n]+)»|»([^«»\n]+)«|(?<![\p{L}\p{N}])‘([^‘’\n]+(?:’[\p{L}][^‘’\n]*)*)’(?![\p{L}\p{N}])/gu

/**
 * Words in quotation marks, four or more, in a sentence that neither quotes nor cites a source.
 * Ranges are UTF-16 units of the block's text, marks included.
 */
export function loneMarks({ text, cited }: Pick<ProseBlock, 'text' | 'cited'>): TextRange[] {
  if (!/["“„«»‘]/.test(text)) return []
  const marked = [...text.matchAll(pairs)]
    .filter(([words]) => !words.includes(gap) && wordsIn(words).length >= fewestWords)
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
  if (marked.length === 0 || cited.length === 0) return marked
  const sentences = sentencesIn({
    // A sentence ends before a reference, too.
    text: text.replaceAll(gap, ' '),
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
  })
  return marked.filter(({ start, end }) => {
    const from = sentences.findLast((sentence) => sentence.start <= start)?.start ?? 0
    const next = sentences.find((sentence) => sentence.start >= end)
    // A reference stands behind the full stop, before the next words.
    const to = next ? firstWord(text, next.start) : text.length
    return !cited.some(({ at }) => at >= from && at <= to)
  })
}

function firstWord(text: string, from: number): number {
  const at = text.slice(from).search(/[\p{L}\p{N}]/u)
  return at < 0 ? text.length : from + at
}
