/** Letters and figures of the alphabets that the word lists use; a property class compiles slowly. */
const letter = '[\\wÀ-ɏͰ-ԯ]'

/**
 * A regular expression whose `\b` also knows letters with accents and other alphabets: JavaScript's
 * own knows only ASCII, with the `u` flag too. A `\b` behind a word ends it, any other starts one.
 */
export function unicodePattern(source: string, flags = 'iu'): RegExp {
  const bounded = source.replace(/(^|[^])\\b/g, (_, before: string) =>
    /[\p{L})\]?]/u.test(before) ? `${before}(?!${letter})` : `${before}(?<!${letter})`,
  )
  return new RegExp(bounded, flags)
}
