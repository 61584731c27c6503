import { type NumberWords, numberWords } from './numberWords.ts'

/** A number as a text states it. `to` is exclusive; both are UTF-16 units of the text. */
export interface StatedNumber {
  readonly value: number
  /** The upper end of a range; else the value. */
  readonly upTo: number
  readonly from: number
  readonly to: number
  /** Written without a separator, a scale or a word: may be a year. */
  readonly bare: boolean
}

/** `1,200.5`, `1.200,5`, `1 200`, `1200`. */
const digits = "\\d{1,3}(?:[.,’'\\u00a0\\u202f ]\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?"

/** Letters and signs that a number is part of: `F-16`, `+961`, `10:32`, `5/6`, `17th`. */
const before = /[\p{L}\d+:/#_@-]$|[\d][.,]$|\d[\u00a0\u202f ]?[)/]$/u
const telephone = /\+\d[\d ()-]*$/
const after = /^(?:[\p{L}_/:@]|[-–](?:\d|\p{L})|[.,]\d)/u
const rangeSign = /^\s*(?:[-–—]|to\b|bis\b|à\b|a\b)\s*/iu

/**
 * The numbers of a text in order: in digits or in words, with their scale (`1.2 million`) and as
 * ranges (`30,000 to 40,000`). What is part of a name, a time, a telephone number or an ordinal is
 * none.
 * @param language BCP 47 primary language: `10.000` is ten thousand but for English readers
 */
export function numbersIn(text: string, language: string): StatedNumber[] {
  const words = numberWords(language)
  const found: StatedNumber[] = []
  for (const match of text.matchAll(patternOf(language, words))) {
    const [whole, figure, spoken, scales = ''] = match
    const from = match.index
    const to = from + whole.length
    const left = text.slice(Math.max(0, from - 3), from)
    const value = figure ? writtenValue(figure, language) : spokenValue(spoken ?? '', words)
    if (value === null || telephone.test(text.slice(Math.max(0, from - 20), from))) continue
    if (figure && before.test(left) && !isRangeEnd(found.at(-1), text, from)) continue
    if (figure && after.test(text.slice(to)) && !isRangeStart(text.slice(to))) continue
    const factor = scales
      .toLowerCase()
      .split(/[\s\u00a0\u202f-]+/)
      .reduce((product, word) => product * (words.scales[word] ?? 1), 1)
    const bare = Boolean(figure && /^\d+$/.test(figure) && !scales)
    if (value * factor <= 1 && spoken) continue
    found.push({ value: value * factor, upTo: value * factor, from, to, bare })
  }
  return joinRanges(found, text)
}

const patterns = new Map<string, RegExp>()

function patternOf(language: string, { values, scales, joints }: NumberWords): RegExp {
  const known = patterns.get(language)
  if (known) return known
  const first = [...Object.keys(values), 'a'].join('|')
  const further = [...Object.keys(values), ...joints].join('|')
  const scale = `(?:[\\s\\u00a0\\u202f-]?(?:${Object.keys(scales).join('|')})(?![\\p{L}\\d]))`
  const phrase = `(?<![\\p{L}\\d-])(?:${first})(?:[\\s-]+(?:${further}))*(?![\\p{L}\\d])`
  const pattern = new RegExp(`(?:(${digits})|(${phrase}))(${scale}*)`, 'giu')
  patterns.set(language, pattern)
  return pattern
}

const isRangeStart = (rest: string) => /^[-–—]\d/.test(rest)
const isRangeEnd = (last: StatedNumber | undefined, text: string, from: number) =>
  last !== undefined && /^[-–—]$/.test(text.slice(last.to, from))

function writtenValue(figure: string, language: string): number | null {
  const grouped = /^\d{1,3}(?:([.,’'\u00a0\u202f ])\d{3})+(?:[.,]\d+)?$/.exec(figure)
  const separator = grouped?.[1]
  const english = language === 'en' || language === 'und'
  // `1.234` is a decimal in English, `1,234` in the other languages where it stands alone.
  const isGroup =
    separator !== undefined &&
    !(separator === '.' && english && figure.split('.').length === 2) &&
    !(separator === ',' && !english && figure.split(',').length === 2)
  if (isGroup) {
    const at = figure.search(/[.,]\d+$/)
    const last = figure[at]
    const whole = last !== undefined && last !== separator ? figure.slice(0, at) : figure
    const rest = whole === figure ? '' : figure.slice(at + 1)
    return Number(`${whole.replace(/\D/g, '')}${rest ? `.${rest}` : ''}`)
  }
  const plain = Number(figure.replace(',', '.'))
  return Number.isFinite(plain) ? plain : null
}

/** `forty thousand`, `one hundred and twenty`, `half a million`; null for what is no number. */
function spokenValue(phrase: string, { values, scales }: NumberWords): number | null {
  let [total, current, any] = [0, 0, false]
  for (const word of phrase.toLowerCase().split(/[\s-]+/)) {
    const value = values[word]
    if (value === undefined) continue
    any = true
    if (value === 100) current = (current || 1) * 100
    else if (value in scaleValues && scales[word]) {
      total += (current || 1) * value
      current = 0
    } else current += value
  }
  const value = total + current
  return any ? value : null
}

const scaleValues = { 1000: true, 1000000: true, 1000000000: true }

function joinRanges(numbers: readonly StatedNumber[], text: string): StatedNumber[] {
  const joined: StatedNumber[] = []
  for (const number of numbers) {
    const last = joined.at(-1)
    const between = last ? text.slice(last.to, number.from) : ''
    const isRange = last && rangeSign.exec(between)?.[0] === between && number.value > last.value
    const years = last?.bare && number.bare && last.value > 1900
    if (last && isRange && !years) {
      // `3 to 4 million`: the scale stands behind both.
      const scale = number.value >= 1000 && last.value < 1000 ? scaleOf(number.value) : 1
      const value = last.value * scale
      joined[joined.length - 1] = { ...last, value, upTo: number.value, to: number.to, bare: false }
    } else joined.push(number)
  }
  return joined
}

const scaleOf = (value: number) => (value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : 1e3)
