/** Words of a text: runs of letters and figures, apostrophes and hyphens inside them kept. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? []
}

/** Chinese and Japanese put no spaces between words, which have about two signs each. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu

/** Number of words; in a long text its spaces are counted, which is much cheaper and as good. */
export function countWords(text: string): number {
  const signs = text.slice(0, 800).match(unspaced)?.length ?? 0
  if (signs > 8) return Math.ceil(((signs / Math.min(text.length, 800)) * text.length) / 2)
  if (text.length <= 800) return wordsOf(text).length
  let count = 1
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count += 1
  return count
}

/** Characters at the end of a line that tell whether a sentence ends there. */
const longestTail = 80

const terminal = /[.!?…。؟:;](?:["”’'»«“)\]›]|\s*\[\d+\]|[¹²³⁴-⁹⁰])*\d{0,2}$/u
const closedQuotation = /\p{L}["”»]$/u

/** Whether the text ends as a sentence does; a footnote number or closing quotes may follow. */
export function endsSentence(text: string): boolean {
  const tail = text.slice(-longestTail)
  return terminal.test(tail) || (closedQuotation.test(tail) && /["“«„]/.test(text))
}

/** Whether the text ends as a whole sentence: a colon or a semicolon promises more. */
export function endsFully(text: string): boolean {
  return endsSentence(text) && !/[:;]$/.test(text)
}

export function startsLower(text: string): boolean {
  return /^\p{Ll}/u.test(text)
}

/** A text's beginning tells how it is capitalised, in UTF-16 units. */
const longestJudged = 2000

/** Share of words of four letters and more that start with a capital: near 1 for headlines and menus. */
export function capitalShare(text: string): number {
  const long = wordsOf(text.slice(0, longestJudged)).filter((word) => word.length > 3)
  if (long.length === 0) return 1
  return long.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length / long.length
}

/** Folds case, accents and punctuation, to compare lines that say the same. */
export function folded(text: string): string {
  return wordsOf(text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()).join(' ')
}
