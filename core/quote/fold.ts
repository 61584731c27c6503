/**
 * A text with its typography levelled, so that two settings of the same words compare equal.
 * `at[k]` is where the k-th unit of `text` begins in the original, in UTF-16 units; `at` has one
 * entry more than `text`, the original's length.
 */
export interface Folded {
  readonly text: string
  readonly at: readonly number[]
}

const single = new Set("'‘’‚‛′`´‹›")
const double = new Set('"“”„‟″«»')
const dashes = new Set('-‐‑‒–—―−')
/** Dashes that stand for a break in the sentence whether spaced or not. */
const breaks = new Set('—―')
/** Soft hyphen, zero-width space, word joiner, byte-order mark, marks of direction. */
const invisible = new Set('\u00ad\u200b\u2060\ufeff\u200e\u200f\u061c')
const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
  '…': '...',
}

export const isSpace = (char: string | undefined): boolean => char !== undefined && /\s/.test(char)
export const isDash = (char: string): boolean => dashes.has(char)
export const isQuotationMark = (char: string): boolean => single.has(char) || double.has(char)
export const isInvisible = (char: string): boolean => invisible.has(char)
const isDigit = (char: string | undefined): boolean => char !== undefined && /\p{Nd}/u.test(char)
const isLetter = (char: string | undefined): boolean =>
  char !== undefined && /[\p{L}\p{N}]/u.test(char)

/**
 * Levels quotation marks, spaces, dashes, ligatures and dots of ellipsis. Nothing is levelled that
 * carries meaning: a mark never vanishes, a space between words stays a space, and after a digit
 * single and double marks stay apart (6' is not 6"). Linear in the length.
 */
export function foldTypography(original: string): Folded {
  const before = kept.get(original)
  if (before) return before
  const folded = fold(original)
  if (original.length <= longestKept) {
    if (kept.size >= mostKept) kept.clear()
    kept.set(original, folded)
  }
  return folded
}

/**
 * Texts that were folded last: a quotation's words and its passage are folded several times for one
 * verdict, and the passage again with every change. The sizes are UTF-16 units and texts.
 */
const kept = new Map<string, Folded>()
const longestKept = 4_000
const mostKept = 200

function fold(original: string): Folded {
  let text = ''
  const at: number[] = []
  let pending = -1
  const emit = (folded: string, index: number) => {
    const from = pending < 0 ? index : pending
    if (folded.length === 1) at.push(from)
    else for (let k = 0; k < folded.length; k++) at.push(from)
    text += folded
    pending = -1
  }

  for (let i = 0; i < original.length; i++) {
    const code = original.charCodeAt(i)
    const char = original.charAt(i)
    if (isPlain(code)) emit(char, i)
    else if (code === 0x20 && text && isPlain(original.charCodeAt(i + 1))) emit(' ', i)
    else if (isSpace(char)) {
      const end = endOfSpace(original, i)
      if (!text || end === original.length) pending = -1
      else if (isDash(original.charAt(end)) && isBreak(original, end)) pending = i
      else if (vanishes(original, i, end, text)) pending = i
      else emit(' ', i)
      i = end - 1
    } else if (dashes.has(char)) {
      const end = endOfDash(original, i)
      const absorbs = isBreak(original, i)
      emit('-', i)
      i = (absorbs ? endOfSpace(original, end) : end) - 1
    } else if (single.has(char) || double.has(char)) {
      const afterDigit = isDigit(text.at(-1))
      emit(afterDigit && single.has(char) ? "'" : '"', i)
      if (opensFrench(original, i)) i = endOfSpace(original, i + 1) - 1
    } else if (invisible.has(char)) continue
    else emit(ligatures[char] ?? char, i)
  }
  at.push(original.length)
  return { text, at }
}

/** A letter or digit of ASCII, by its code. */
const isPlain = (code: number) =>
  (code > 0x60 && code < 0x7b) || (code > 0x2f && code < 0x3a) || (code > 0x40 && code < 0x5b)

function endOfSpace(text: string, from: number): number {
  let end = from
  while (end < text.length && (isSpace(text[end]) || invisible.has(text.charAt(end)))) end++
  return end
}

/** Typewriter dashes, `--` and `---`, are one dash. */
function endOfDash(text: string, from: number): number {
  let end = from + 1
  if (text[from] === '-') while (end < from + 3 && text[end] === '-') end++
  return end
}

/** A dash that parts a sentence, as against one within a word or before a number. */
function isBreak(text: string, from: number): boolean {
  const end = endOfDash(text, from)
  if (breaks.has(text.charAt(from)) || end > from + 1) return true
  return (from === 0 || isSpace(text[from - 1])) && (end === text.length || isSpace(text[end]))
}

/** `« Oui` with its inner space; a German closing `«` follows a letter or a stop. */
function opensFrench(text: string, at: number): boolean {
  if (text[at] !== '«' && text[at] !== '‹') return false
  return isSpace(text[at + 1]) && (at === 0 || /[\s(["'“‘]/.test(text.charAt(at - 1)))
}

/** Spaces that some houses set and others do not: `Oui !`, `20 %`, `oui »`, `. . .`. */
function vanishes(text: string, from: number, end: number, folded: string): boolean {
  const next = text.charAt(end)
  if (';:!?'.includes(next)) return !isLetter(text[end + 1])
  if (next === '%' || next === '‰') return isDigit(text[from - 1])
  if (next === '»' || next === '›') return !isLetter(text[end + 1])
  return next === '.' && folded.endsWith('.') && !isDigit(text[end + 1])
}
