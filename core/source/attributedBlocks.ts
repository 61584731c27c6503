import type { Attribution } from '../extract/article.ts'
import { canonicalize, type RevisionText } from '../extract/revision.ts'

/**
 * Under which block quotations the outlet is named that they are taken from, by the block's start:
 * the last block of each run from one outlet. Passages are found by their words; one that the text
 * does not have (left out at the import) names nothing.
 */
export function attributedBlocks(
  { text, blocks }: RevisionText,
  attributions: readonly Attribution[],
): ReadonlyMap<number, string> {
  const passages = attributions
    .map(({ outlet, text }) => ({ outlet, words: canonicalize(text) }))
    .filter(({ words }) => words !== '')
  const outlets = blocks.map(({ kind, start, end }) => {
    if (kind !== 'quotation') return null
    const block = text.slice(start, end)
    const found = passages.find(({ words }) => words.includes(block) || block.includes(words))
    return found?.outlet ?? null
  })
  const named = new Map<number, string>()
  for (const [index, outlet] of outlets.entries()) {
    const block = blocks[index]
    if (block && outlet !== null && outlets[index + 1] !== outlet) named.set(block.start, outlet)
  }
  return named
}
