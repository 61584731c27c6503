import type { LineFacts } from './lineFacts.ts'

/** Lines below the headline within which a byline or a date may still follow a deck. */
const deepestDeck = 16

/** Index of the first paragraph below the title; a deck above the byline is not yet the text. */
export function textBelow(facts: readonly LineFacts[], titleIndex: number): number {
  const next = (from: number) => facts.findIndex((fact, index) => index > from && fact.prose)
  const first = next(titleIndex)
  if (first < 0) return textStart(facts)
  const second = next(first)
  if (titleIndex < 0 || second < 0 || second - titleIndex > deepestDeck) return first
  const between = facts.slice(first + 1, second)
  const stamped = between.some(
    (fact) => fact.meta && (fact.meta.byline || fact.meta.dates.length > 0),
  )
  const told = facts.slice(titleIndex + 1, first).some((fact) => fact.meta?.byline)
  return stamped && !told ? second : first
}

/** Index of the first line of the article's running text: long, and not alone. */
export function textStart(facts: readonly LineFacts[]): number {
  const long = (fact: LineFacts | undefined) => fact?.prose === true && fact.words >= 22
  for (const [index, fact] of facts.entries()) {
    if (!long(fact)) continue
    const near = facts
      .slice(index + 1, index + 25)
      .filter((other) => !other.furniture && !other.menu && !other.caption && !other.meta)
      .slice(0, 5)
    if (near.some((other) => other.prose) || !facts.slice(index + 1).some(long)) return index
  }
  const prose = facts.findIndex((fact) => fact.prose)
  if (prose >= 0) return prose
  return Math.max(
    0,
    facts.findIndex((fact) => fact.sentence),
  )
}
