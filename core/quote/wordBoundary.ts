import { isSpace } from './fold.ts'

const opening = new Set('"\'“‘«‹„‚([{¿¡')
const closing = new Set('.,;:!?…"\'”’»›“‘)]}')
const dashBreaks = new Set('—―')
/** More marks than this never stand together in earnest: `.”’)`. */
const longestCluster = 6
/** Scripts that set no spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/**
 * Whether a cut at `offset` leaves only whole words: at white space, with punctuation on its right
 * side. Inside `1,500`, `non-violent`, `$5`, `5%` or `don't` there is no such place.
 */
export function isWordBoundary(text: string, offset: number): boolean {
  let after = offset
  while (after < offset + longestCluster && closing.has(text.charAt(after))) after++
  if (parts(text, after)) return true
  let before = offset
  while (before > offset - longestCluster && opening.has(text.charAt(before - 1))) before--
  if (parts(text, before - 1)) return true
  return unspaced.test(text.charAt(offset)) || unspaced.test(text.charAt(offset - 1))
}

function parts(text: string, index: number): boolean {
  return (
    index < 0 || index >= text.length || isSpace(text[index]) || dashBreaks.has(text.charAt(index))
  )
}

/** Digits with separators, or a sign, on both sides: `1|,500`, `3.|5`, `−|5`. */
export function isWithinNumber(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 2), offset)
  const after = text.slice(offset, offset + 2)
  if (/^\p{Nd}/u.test(after)) return /\p{Nd}$|\p{Nd}[.,’'٫٬]$|[-−+±]$/u.test(before)
  return /\p{Nd}$/u.test(before) && /^[.,’'٫٬]\p{Nd}/u.test(after)
}
