import type { Folded } from './fold.ts'
import { foldTypography, isQuotationMark } from './fold.ts'

export interface DeepFoldOptions {
  /** `keep` leaves combining marks and vowel points where they are. */
  readonly marks?: 'strip' | 'keep'
  /** `join` mends words that a hyphen parts at the end of a line. */
  readonly hyphens?: 'join' | 'keep'
}

/** Letters whose stroke goes where accents go, though Unicode takes none of them apart. */
const strokes: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ø: 'o', Ø: 'O' }
/** Letters that are set as one or as two. */
const letters: Readonly<Record<string, string>> = { œ: 'oe', Œ: 'Oe', æ: 'ae', Æ: 'Ae' }
/** The same letter of two keyboards; signs that stand for the same. */
const sameSigns: Readonly<Record<string, string>> = {
  ی: 'ي',
  ک: 'ك',
  '٫': '.',
  '٬': ',',
  '،': ',',
  ʼ: '’',
  ʻ: '’',
  '׳': '’',
  '״': '”',
  '「': '“',
  '」': '”',
  '『': '“',
  '』': '”',
}
/** Tatweel, zero-width (non-)joiners and spaces, soft hyphen, marks of direction, variation selectors. */
const dropped =
  /\u034f|[\u0640\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|\p{Variation_Selector}/u
/** Points that Arabic and Hebrew may leave out; hamza and madda are part of their letter. */
const vowelPoint =
  /[\u0610-\u061a\u064b-\u0652\u0670\u06d6-\u06ed\u0591-\u05bd\u05bf\u05c1-\u05c7]/u
const latinOrGreek = /[\p{Script=Latin}\p{Script=Greek}]/u
const cyrillic = /\p{Script=Cyrillic}/u

const known = new Map<string, string>()

/**
 * Levels all that a printer, a scanner or a keyboard may change without changing a word: what
 * `foldTypography` levels, and compatibility forms (NFKD), combining marks of Latin and Greek, stress
 * marks and the dots of ё in Cyrillic, vowel points, tatweel, zero-width characters, digits of other
 * scripts. In other scripts marks are letters and stay. Superscripts and fractions stay: 10² is not 102.
 */
export function foldDeep(
  original: string,
  { marks = 'strip', hyphens = 'keep' }: DeepFoldOptions = {},
): Folded {
  if (original.length < longText) return fold(original, marks, hyphens)
  const key = `${marks} ${hyphens}`
  const before = kept.find((one) => one.key === key && one.original === original)
  if (before) return before.folded
  const folded = fold(original, marks, hyphens)
  kept.unshift({ key, original, folded })
  kept.length = Math.min(kept.length, mostKept)
  return folded
}

/** A brief's quotations are looked for in the same few texts one after the other; UTF-16 units. */
const longText = 2_000
const mostKept = 4
const kept: { key: string; original: string; folded: Folded }[] = []

function fold(original: string, marks: 'strip' | 'keep', hyphens: 'join' | 'keep'): Folded {
  let text = ''
  const at: number[] = []
  const emit = (folded: string, index: number) => {
    for (let k = 0; k < folded.length; k++) at.push(index)
    text += folded
  }
  let base = ''
  for (let i = 0; i < original.length; ) {
    const code = original.charCodeAt(i)
    if (code < 0x7f) {
      const char = original.charAt(i)
      const skip =
        char === '-' || char === "'" || char === '`' ? pairLength(original, i, hyphens) : 0
      if (skip === 0) emit(char, i)
      else if (char !== '-') emit('"', i)
      base = char
      i += Math.max(skip, 1)
      continue
    }
    const char = String.fromCodePoint(original.codePointAt(i) ?? 0)
    const joined =
      (char === '\u00ad' || char === '‐') &&
      lineEnd(original, i, char === '‐' && hyphens !== 'join')
    for (const part of joined ? '' : levelled(char)) {
      if (!/\p{M}/u.test(part)) base = part
      else if (marks === 'strip' && isOptional(part, base)) continue
      emit(marks === 'strip' ? (strokes[part] ?? part) : part, i)
    }
    i += joined || char.length
  }
  at.push(original.length)
  const folded = foldTypography(text)
  return { text: folded.text, at: folded.at.map((k) => at[k] ?? original.length) }
}

/** Whether the text has marks that folding strips. */
export function hasOptionalMarks(text: string): boolean {
  const keep = foldDeep(text.normalize('NFD'), { marks: 'keep' }).text
  return keep !== foldDeep(text.normalize('NFD')).text
}

function levelled(char: string): string {
  const before = known.get(char)
  if (before !== undefined) return before
  const level = level1(char)
  known.set(char, level)
  return level
}

function level1(char: string): string {
  if (dropped.test(char)) return ''
  const same = sameSigns[char] ?? letters[char]
  if (same !== undefined) return same
  if (isQuotationMark(char)) return char
  if (/\p{Nd}/u.test(char)) return digit(char)
  const apart = char.normalize('NFKD')
  // Superscripts, fractions and circled numbers would become other numbers, `´` a space.
  if (/\p{N}/u.test(apart) || (/^\s/u.test(apart) && !/^\s$/u.test(char))) return char
  return [...apart].map((part) => sameSigns[part] ?? part).join('')
}

/** Digits of a script stand together, from nought. */
function digit(char: string): string {
  const apart = char.normalize('NFKD')
  if (/^[0-9]$/.test(apart)) return apart
  const code = char.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++
  return String(value)
}

function isOptional(mark: string, base: string): boolean {
  if (vowelPoint.test(mark)) return true
  if (latinOrGreek.test(base)) return true
  return (
    cyrillic.test(base) && (/[\u0300\u0301]/.test(mark) || (/е/iu.test(base) && mark === '\u0308'))
  )
}

/** Typewriter pairs for one double mark, and a hyphen at the end of a line; 0 when there is none. */
function pairLength(text: string, at: number, hyphens: 'join' | 'keep'): number {
  const char = text.charAt(at)
  if (char === '-') return hyphens === 'join' ? lineEnd(text, at, false) : 0
  return text.charAt(at + 1) === char && text.charAt(at + 2) !== char ? 2 : 0
}

/** Units from a hyphen to the word's other half on the next line. */
function lineEnd(text: string, at: number, never: boolean): number {
  if (never || !/\p{Ll}/u.test(text.charAt(at - 1))) return 0
  const rest = /^[^\s]([^\S\n]*\n\s*)(?=\p{Ll})/u.exec(text.slice(at, at + 40))
  return rest?.[0].length ?? 0
}
