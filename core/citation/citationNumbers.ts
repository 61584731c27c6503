import type { Node } from '@tiptap/pm/model'
import { quotesIn } from '../quote/quotesIn.ts'

/** A source as the list at the end of a brief has it. */
export interface CitedSource {
  readonly source: string
  /** From 1, by first appearance. */
  readonly number: number
  /** Revision that its first quotation points into. */
  readonly revision: string
  /** How many quotations the brief has of it. */
  readonly quotes: number
}

/** The sources that a document quotes, numbered by first appearance; a source keeps its number. */
export function sourcesInOrder(doc: Node): CitedSource[] {
  const cited = new Map<string, CitedSource>()
  for (const { attributes } of quotesIn(doc)) {
    const { source, revision } = attributes
    const before = cited.get(source)
    if (before) cited.set(source, { ...before, quotes: before.quotes + 1 })
    else cited.set(source, { source, revision, number: cited.size + 1, quotes: 1 })
  }
  return [...cited.values()]
}

/** The number that each quotation carries, by quote id: that of its source. Never stored. */
export function citationNumbers(doc: Node): Map<string, number> {
  const numbers = new Map(sourcesInOrder(doc).map(({ source, number }) => [source, number]))
  return new Map(
    quotesIn(doc).map(({ attributes }) => [attributes.id, numbers.get(attributes.source) ?? 0]),
  )
}
