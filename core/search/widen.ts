import { foldWord } from '../names/foldWord.ts'
import { splitArticle } from '../names/splitArticle.ts'
import type { Condition, WideTerm } from './condition.ts'
import { plainWords } from './plainWords.ts'
import type { SearchTerm } from './query.ts'

/** What the library knows of a word that was typed. */
export interface KnownWord {
  /** Other spellings that its texts have, the likeliest first. */
  readonly spellings: readonly string[]
  /** Words of its texts that begin with it. */
  readonly completions: readonly string[]
}

interface Knowledge {
  /** By `nameIn` of the typed word. */
  readonly words: ReadonlyMap<string, KnownWord>
  /** Groups of spellings that people have declared to be one name. */
  readonly aliases: readonly (readonly string[])[]
}

/**
 * Shortest text of which everything that begins with it is searched for; of shorter ones, which begin
 * thousands of words, the most frequent of them.
 */
export const shortestPrefix = 5

/** The word of a term of which other spellings are searched for: without article, folded. */
export function nameIn({ text }: SearchTerm): string {
  return foldWord(splitArticle(text))
}

/** Whether other spellings of this term may be searched for. */
export function isWidened({ negated, quoted, text }: SearchTerm): boolean {
  return !negated && !quoted && /\p{L}/u.test(text)
}

/** A name folded for comparison with another: words without accents, articles or signs. */
export function foldName(name: string): string {
  return plainWords(name).split(' ').length === 1
    ? foldWord(name)
    : foldWord(plainWords(splitArticle(name)))
}

/**
 * Adds to each term what is searched for in its stead. Terms that together are one of the
 * spellings of an alias become one.
 */
export function widen(terms: readonly SearchTerm[], { words, aliases }: Knowledge): WideTerm[] {
  const groups = aliases.map((names) => ({ names, folded: names.map(foldName) }))
  const wide: WideTerm[] = []
  for (let at = 0; at < terms.length; ) {
    const group = longestAlias(terms, at, groups)
    const taken = terms.slice(at, at + (group?.length ?? 1))
    const each = taken.map((term) => widenOne(term, words.get(nameIn(term))))
    const [first] = each
    if (!first) break
    wide.push(
      group
        ? {
            typed: taken.map(({ text }) => text).join(' '),
            negated: false,
            condition: {
              kind: 'any',
              of: [
                each.length === 1
                  ? first.condition
                  : { kind: 'all', of: each.map(({ condition }) => condition) },
                ...group.others.map(phrase),
              ],
            },
            alternatives: unique([
              ...group.others,
              ...each.flatMap(({ alternatives }) => alternatives),
            ]),
          }
        : first,
    )
    at += taken.length
  }
  return wide
}

const phrase = (text: string): Condition => ({ kind: 'phrase', text })

function widenOne(term: SearchTerm, known: KnownWord | undefined): WideTerm {
  const { text, negated, prefix } = term
  const plain: WideTerm = { typed: text, negated, condition: phrase(text), alternatives: [] }
  if (!isWidened(term))
    return prefix && text.length >= shortestPrefix
      ? { ...plain, condition: { kind: 'prefix', text } }
      : plain
  const name = splitArticle(text)
  const isShort = name.length < shortestPrefix
  const any: Condition[] = [phrase(name)]
  if (prefix && !isShort) any.push({ kind: 'prefix', text: name })
  if (prefix) any.push(...(known?.completions ?? []).map(phrase))
  any.push(...(known?.spellings ?? []).map(phrase))
  const [only] = any
  return {
    typed: text,
    negated,
    condition: any.length === 1 && only ? only : { kind: 'any', of: any },
    alternatives: unique(known?.spellings ?? []),
  }
}

/** The alias with the most words of which a spelling begins at this term, and its other spellings. */
function longestAlias(
  terms: readonly SearchTerm[],
  at: number,
  groups: readonly { names: readonly string[]; folded: readonly string[] }[],
): { length: number; others: string[] } | null {
  for (let length = Math.min(6, terms.length - at); length > 0; length -= 1) {
    const taken = terms.slice(at, at + length)
    if (!taken.every(isWidened)) continue
    const typed = foldName(taken.map(({ text }) => text).join(' '))
    const group = groups.find(({ folded }) => folded.includes(typed))
    if (group)
      return { length, others: group.names.filter((_, index) => group.folded[index] !== typed) }
  }
  return null
}

/** Each name once, whatever its accents and capitals. */
function unique(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [foldWord(name), name])).values()]
}
