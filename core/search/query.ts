/** One condition of a search; all conditions of a query hold together. */
export interface SearchTerm {
  /** A word, or the words of a phrase in their order. */
  readonly text: string
  readonly negated: boolean
  /** The word is still being typed: words that begin with it are found as well. */
  readonly prefix: boolean
}

/** Longest query, in UTF-16 units. PostgreSQL refuses words of 2 KiB; this stays below in UTF-8. */
export const longestQuery = 400

/**
 * Reads a query as search engines do: words, `"phrases"`, `-not`. Any input is a query; what has
 * no letter or digit is left out, and a quotation mark that nothing closes reaches to the end.
 */
export function parseQuery(query: string): SearchTerm[] {
  const terms: SearchTerm[] = []
  for (const match of query
    .normalize('NFC')
    .matchAll(/(-?)(?:["“”„]([^"“”„]*)["“”„]?|([^\s"“”„]+))/gu)) {
    const [whole, minus, phrase, word] = match
    const text = (phrase ?? word ?? '').replace(/[\p{C}\s]+/gu, ' ').trim()
    if (!/[\p{L}\p{N}]/u.test(text)) continue
    const last = match.index + whole.length === query.normalize('NFC').length
    const prefix = last && !minus && word !== undefined && text.length > 1
    terms.push({ text, negated: minus === '-', prefix })
  }
  return terms
}
