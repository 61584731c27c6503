const letter = '[\\p{L}\\p{M}\\p{N}_]'
const boundary = `(?:(?<=${letter})(?!${letter})|(?<!${letter})(?=${letter}))`

/**
 * A case-insensitive regular expression whose `\b` also knows letters with accents and other
 * alphabets: JavaScript's own knows only ASCII, with the `u` flag too.
 */
export function unicodePattern(source: string, flags = 'iu'): RegExp {
  return new RegExp(source.replaceAll('\\b', boundary), flags)
}
