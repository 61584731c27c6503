import { markClose, markOpen } from './fragment.ts'

/** What is known of a document's words, to tell a broken word from a compound at a line's end. */
export interface Vocabulary {
  /** Words and compounds that stand within lines, in small letters. */
  readonly words: ReadonlySet<string>
  /** First parts of those compounds. */
  readonly firstParts: ReadonlySet<string>
  /** Words are broken at line ends in this document; else a hyphen there is a compound's. */
  readonly breaksWords: boolean
}

const hyphenAtEnd = /(?<=\p{L})[-\u2010\u00ad]$/u
/** First parts that English writes with a hyphen and that are no syllable of longer words. */
const prefixes = new Set(['self', 'vice', 'quasi', 'pseudo', 'counter', 'ex', 'well'])
/** First parts that are hyphened before words that stand alone elsewhere in the text. */
const joined = new Set(['anti', 'non', 'post', 'mid', 'neo', 'ultra', 'cross', 'pan'])
/** First parts of words that English writes as one. */
const closed =
  /^(?:any|every|some|no|with|through|under|over|out|in|on|up|down|there|where|how|what|who|when|more|further|never|him|her|my|your|our|it|mean|al|may|be|for|after|fore|land|news|care|use|hope|hand|heart|thing|ground|man|men|work|ship|ment|ness)$/

/** Programs that break no words unless they are told to. */
const breaksNone = /word|skia|chrom|mozilla|firefox|safari|quartz|office|google|wkhtml|pages/i

/** Reads the vocabulary from the lines of a document. */
export function vocabularyOf(lines: readonly string[], madeWith: string): Vocabulary {
  const words = new Set<string>()
  const firstParts = new Set<string>()
  let ends = 0
  let wordEnds = 0
  for (const line of lines) {
    const found = line.toLowerCase().match(/[\p{L}\p{N}]+(?:[-\u2010'’][\p{L}\p{N}]+)*/gu) ?? []
    const broken = hyphenAtEnd.test(line)
    if (found.length > 4) ends += 1
    if (broken) wordEnds += 1
    for (const [index, word] of found.entries()) {
      // The first word may be the rest of a broken one, the last one its beginning.
      if (index === 0 || (broken && index === found.length - 1)) continue
      words.add(word.replaceAll('\u2010', '-'))
      const parts = word.split(/[-\u2010]/)
      for (const part of parts) words.add(part)
      if (parts.length > 1 && parts[0]) firstParts.add(parts[0])
    }
  }
  return { words, firstParts, breaksWords: wordEnds >= ends * 0.025 || !breaksNone.test(madeWith) }
}

/** Joins two lines of a paragraph: with a space, or as one word where it was broken. */
export function joinLines(before: string, line: string, vocabulary: Vocabulary): string {
  if (!hyphenAtEnd.test(before)) {
    const tight = /[\p{L}\p{N}][–—/]$/u.test(before) && /^\p{L}/u.test(line)
    return tight ? before + line : `${before} ${line}`
  }
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + line
  // "pre- and post-war": the hyphen hangs.
  if (/^(?:and|or|und|oder|et|ou|y|o)\s/u.test(line)) return `${before} ${line}`
  return keepsHyphen(before, line, vocabulary) ? before + line : before.slice(0, -1) + line
}

function keepsHyphen(before: string, line: string, vocabulary: Vocabulary): boolean {
  if (!/^\p{Ll}/u.test(line)) return true
  const plain = before.replaceAll(markOpen, '').replaceAll(markClose, '')
  const head = (/[\p{L}\p{N}'’-]+$/u.exec(plain.slice(0, -1))?.[0] ?? '').toLowerCase()
  const tail = (/^[\p{L}\p{N}'’-]*[\p{L}\p{N}]/u.exec(line)?.[0] ?? '').toLowerCase()
  const { words, firstParts } = vocabulary
  const known = (word: string) => words.has(word) || words.has(word.replace(/['’]s$/u, ''))
  if (known(head + tail)) return false
  if (known(`${head}-${tail}`)) return true
  const first = head.split('-').at(-1) ?? ''
  const last = tail.split('-')[0] ?? ''
  // Typesetters leave two letters before a break and three behind it.
  if (first.length < 2 || last.length < 3) return true
  if (!vocabulary.breaksWords) return true
  if (prefixes.has(first)) return true
  if (head.includes('-') || closed.test(first)) return false
  if ((firstParts.has(first) || joined.has(first)) && words.has(last)) return true
  return first.length >= 4 && last.length >= 4 && words.has(first) && words.has(last)
}
