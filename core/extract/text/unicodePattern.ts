/** Letters and figures of the alphabets that the word lists use; a property class compiles slowly. */
const letter = '[\\wÀ-ɏͰ-ԯ]'

const compiled = new Map<string, RegExp>()

/**
 * A regular expression whose `\b` also knows letters with accents and other alphabets: JavaScript's
 * own knows only ASCII, with the `u` flag too. A `\b` behind a word ends it, any other starts one.
 * Compiled once, so that it may stand where it is used; a global one is for `replace` and `matchAll`.
 */
export function unicodePattern(source: string, flags = 'iu'): RegExp {
  const key = `${flags}/${source}`
  const known = compiled.get(key)
  if (known) return known
  const bounded = source.replace(/(^|[\s\S])\\b/g, (_, before: string) =>
    /[\p{L})\]?]/u.test(before) ? `${before}(?!${letter})` : `${before}(?<!${letter})`,
  )
  const pattern = new RegExp(bounded, flags)
  compiled.set(key, pattern)
  return pattern
}
