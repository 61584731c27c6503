import { foldTypography } from '../quote/fold.ts'

/** A word as it is compared: folded, in lower case. `from` and `to` are UTF-16 units of the text. */
export interface Word {
  readonly word: string
  readonly from: number
  readonly to: number
}

/** Stands in a text for what is no prose, such as a quotation; equal to no word. */
export const gap = '\ufffc'

const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
/** An apostrophe is folded to a double mark; between letters it belongs to the word. */
const words = new RegExp(
  `\\ufffc|[${unspaced}]|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+(?:"\\p{L}+)*`,
  'gu',
)

/**
 * The words of a text in order, without punctuation; typography and case do not count. Of scripts
 * that set no spaces between words, each character is one.
 */
export function wordsIn(text: string): Word[] {
  const folded = foldTypography(text)
  return [...folded.text.matchAll(words)].map(({ 0: word, index }) => ({
    word: word.toLowerCase().normalize('NFC'),
    from: folded.at[index] ?? 0,
    to: (folded.at[index + word.length - 1] ?? 0) + 1,
  }))
}
