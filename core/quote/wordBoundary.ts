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

const number =
  '(?:\\p{Nd}|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}+teen|\\p{L}+ty|half|few|several|hundred|thousand|million|billion|dozen))'
const scale =
  '(?:hundred|thousand|million|billion|trillion|dozen|score|bn|mn|tn|[mk](?![\\p{L}\\p{N}])|per\\s?cent|percent|percentage|%|‰)'
const endsInNumber = new RegExp(`${number}["'”’]?\\s*$`, 'iu')
const beginsWithScale = new RegExp(`^\\s*${scale}`, 'iu')
/** Longer than any number word with the scale word after it, in UTF-16 units. */
const window = 24

/** Whether a cut at `offset` would part a number from its scale: `5 | million`, `20 | per cent`. */
export function splitsQuantity(text: string, offset: number): boolean {
  return (
    beginsWithScale.test(text.slice(offset, offset + window)) &&
    endsInNumber.test(text.slice(Math.max(0, offset - window), offset))
  )
}

const negation =
  /(?:^|[^\p{L}])(?:not|no|never|nor|neither|none|nobody|nothing|nowhere|without|cannot|non|hardly|barely|scarcely|unless|except|deny|denies|denied|refuse|refuses|refused|fail|fails|failed)(?![\p{L}])|n['’]t(?![\p{L}])/iu

/** Whether the English words hold one that turns the meaning of a sentence round. */
export function hasNegation(words: string): boolean {
  return negation.test(words)
}
