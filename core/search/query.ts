/** One condition of a search; all conditions of a query hold together. */
export interface SearchTerm {
  /** A word, or the words of a phrase in their order. */
  readonly text: string
  readonly negated: boolean
  /** It stood in quotation marks: it is meant as it is spelt. */
  readonly quoted: boolean
  /** The word is still being typed: words that begin with it are found as well. */
  readonly prefix: boolean
}

/** Longest query, in UTF-16 units. PostgreSQL refuses words of 2 KiB; this stays below in UTF-8. */
export const longestQuery = 400

/** Quotation marks of all typographies; which one closes does not matter. */
const marks = '"\u201c-\u201f\u00ab\u00bb\u2039\u203a\uff02'
const parts = new RegExp(
  `([-\u2010-\u2015\u2212]?)(?:[${marks}]([^${marks}]*)[${marks}]?|([^\\s${marks}]+))`,
  'gu',
)

/**
 * Reads a query as search engines do: words, `"phrases"`, `-not`. Any input is a query; what has
 * no letter or digit is left out, and a quotation mark that nothing closes reaches to the end.
 */
export function parseQuery(query: string): SearchTerm[] {
  const composed = query.normalize('NFC')
  const terms: SearchTerm[] = []
  for (const match of composed.matchAll(parts)) {
    const [whole, minus, phrase, word] = match
    const text = (phrase ?? word ?? '').replace(/[\p{C}\s]+/gu, ' ').trim()
    if (!/[\p{L}\p{N}]/u.test(text)) continue
    const negated = minus !== ''
    const quoted = phrase !== undefined
    const last = match.index + whole.length === composed.length
    terms.push({ text, negated, quoted, prefix: last && !negated && !quoted && text.length > 1 })
  }
  return terms
}
