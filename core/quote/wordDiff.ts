import diff from 'fast-diff'

/** A run of words that both have, that only the brief has, or that only the source has. */
export interface WordChange {
  readonly kind: 'same' | 'brief' | 'source'
  readonly words: string
}

/** White space, a number with its separators, a word with its apostrophes, any other sign. */
const word = /\s+|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{N}]+(?:['’]\p{L}+)*|[^\s\p{L}\p{N}]/gu
/** Distinct words that one private-use-free range of UTF-16 units can stand for. */
const mostDistinct = 0xd700

/**
 * How the words of a quotation differ from the source's: runs of words, white space and punctuation
 * apart. Myers' difference over words (fast-diff).
 */
export function wordDiff(content: string, exact: string): WordChange[] {
  const words: string[] = []
  const codes = new Map<string, number>()
  const encode = (text: string) =>
    (text.match(word) ?? [])
      .map((word) => {
        let code = codes.get(word)
        if (code === undefined) {
          code = Math.min(words.length, mostDistinct)
          codes.set(word, code)
          words[code] = word
        }
        return String.fromCharCode(code + 1)
      })
      .join('')
  const decode = (coded: string) =>
    [...coded].map((char) => words[char.charCodeAt(0) - 1] ?? '').join('')
  const kinds = { [diff.EQUAL]: 'same', [diff.INSERT]: 'brief', [diff.DELETE]: 'source' } as const
  return diff(encode(exact), encode(content)).map(([kind, coded]) => ({
    kind: kinds[kind],
    words: decode(coded),
  }))
}
