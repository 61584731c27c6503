import { hasNegation, isNumber, isScale, isUnit } from './loadedWords.ts'

/** Words with their inner marks, numbers with their separators, each other sign for itself. */
const token = /[\p{L}\p{M}\p{N}]+(?:["'-][\p{L}\p{M}\p{N}]+|(?<=\p{Nd})[.,]\p{Nd}+)*|[^\s]/gu

export function tokensOf(folded: string): string[] {
  return folded.match(token) ?? []
}

/**
 * Whether two folded texts differ only in letters that a scanner mistakes, in ordinary words that
 * cannot become other words by it. Any change to a number, scale, unit, negation or capitalised word,
 * a word more, less or elsewhere, and any other sign count as a change.
 */
export function differsOnlyByScanner(exact: string, found: string): boolean {
  const [a, b] = [tokensOf(exact), tokensOf(found)]
  return (
    a.length === b.length &&
    a.every((word, index) => word === b[index] || misread(word, b[index] ?? ''))
  )
}

/** Longest-known words that `rn` for `m` makes out of others (`modern`, `modem`) are shorter. */
const longEnough = 7

function misread(word: string, found: string): boolean {
  if (!/^\p{Ll}{4,}$/u.test(word) || !/^[\p{Ll}\p{Nd}I]+$/u.test(found)) return false
  if (hasNegation(word) || isNumber(word) || isScale(word) || isUnit(word)) return false
  // A digit or a capital within a word can only be a scanner's: no other word has it.
  const asLetters = found.replace(/[01I58]/g, (sign) =>
    sign === '0' ? 'o' : sign === '5' ? 's' : sign === '8' ? 'b' : 'l',
  )
  const letters = found.replace(/[^\p{Ll}]/gu, '').length
  if (
    asLetters === word ||
    (asLetters.replaceAll('l', 'i') === word.replaceAll('l', 'i') && /[1I]/.test(found))
  )
    return letters >= 3
  return word.length >= longEnough && sameShape(word) === sameShape(found)
}

const sameShape = (word: string) =>
  word
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replace(/(?<=.)cl(?=.)/g, 'd')

/** The share of the first text's words that the second has in the same order, 0 to 1. */
export function keptWords(exact: string, found: string): number {
  const words = (text: string) =>
    tokensOf(text.toLowerCase()).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const [a, b] = [words(exact), words(found)]
  if (a.length === 0) return 0
  let row = new Array<number>(b.length + 1).fill(0)
  for (const word of a) {
    const next = [0]
    for (let j = 1; j <= b.length; j++)
      next.push(word === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0))
    row = next
  }
  return (row[b.length] ?? 0) / a.length
}
