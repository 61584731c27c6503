import { foldWord } from '../names/foldWord.ts'
import { articleBefore, splitArticle } from '../names/splitArticle.ts'
import type { WideTerm } from './condition.ts'
import { plainWords } from './plainWords.ts'

interface Passage {
  readonly text: string
  readonly highlights: readonly (readonly [number, number])[]
}

/** Which spellings stand in these passages in the place of what was typed, as they stand there. */
export function matchedAs(
  terms: readonly WideTerm[],
  passages: readonly Passage[],
): { typed: string; found: string[] }[] {
  const marked = passages.flatMap(({ text, highlights }) =>
    highlights.map(([from, to]) => articleBefore(text, from) + text.slice(from, to)),
  )
  return terms.flatMap((term) => {
    const found = term.negated ? [] : spellingsOf(term, marked, passages)
    return found.length > 0 ? [{ typed: term.typed, found }] : []
  })
}

function spellingsOf(
  { typed, alternatives }: WideTerm,
  marked: readonly string[],
  passages: readonly Passage[],
): string[] {
  const words = new Set(alternatives.filter((name) => !/\s/.test(plainWords(name))).map(foldWord))
  const typedName = foldWord(splitArticle(typed))
  const found = new Map<string, string>()
  for (const spelling of marked) {
    const name = foldWord(splitArticle(spelling))
    const isOther =
      words.has(name) ||
      words.has(name.replace(/s$/, '')) ||
      // The name itself behind an article that was not typed.
      (name === typedName && name !== foldWord(spelling) && foldWord(spelling) !== foldWord(typed))
    if (isOther && !found.has(foldWord(spelling))) found.set(foldWord(spelling), spelling)
  }
  for (const name of alternatives.filter((name) => /\s/.test(plainWords(name)))) {
    const folded = foldWord(plainWords(name))
    if (passages.some(({ text }) => foldWord(plainWords(text)).includes(folded)))
      found.set(folded, name)
  }
  return [...found.values()]
}
