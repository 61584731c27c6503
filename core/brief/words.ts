import type { Node } from '@tiptap/pm/model'

/** Words a minute that adults read silently in English (Brysbaert 2019 finds 238 for non-fiction). */
const readingSpeed = 230

/** Scripts that put no spaces between words: Han, kana, Thai, Lao, Khmer, Burmese. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u

/** A run without spaces that has a letter or a digit in it: `don’t`, `2.5`, `state-run`. */
const spacedWord = /\S*[\p{L}\p{N}]\S*/gu

let segmenter: Intl.Segmenter | undefined

/** Words in a plain text. Only scripts without spaces pay for a dictionary. */
export function countWordsIn(text: string): number {
  if (!unspaced.test(text)) return text.match(spacedWord)?.length ?? 0
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' })
  let count = 0
  for (const segment of segmenter.segment(text)) if (segment.isWordLike) count += 1
  return count
}

/** Words in a document, block by block: a word never reaches over the end of a paragraph. */
export function countWords(doc: Node): number {
  let count = 0
  doc.descendants((node) => {
    if (!node.isTextblock) return true
    count += countWordsIn(node.textBetween(0, node.content.size, ' ', leafText))
    return false
  })
  return count
}

const leafText = (leaf: Node) => (leaf.type.name === 'hardBreak' ? '\n' : '')

/** Whole minutes that reading takes, at least one as soon as there is a word. */
export function readingMinutes(words: number): number {
  return Math.ceil(words / readingSpeed)
}
