import type { TextRange } from '../sentences.ts'
import { spaced } from './omitWords.ts'
import type { TextChange } from './textChange.ts'
import { unitsOf, wholeUnits, withoutEdges } from './units.ts'

/**
 * Puts words in brackets: in place of those selected, or, where nothing is selected, between two
 * words. `words` come without brackets. Null where there is nothing to put, or no place for it.
 */
export function bracketWords(
  content: string,
  selected: TextRange,
  words: string,
): readonly TextChange[] | null {
  const plain = words.replace(/\s+/gu, ' ').trim()
  if (!plain || /[[\]]/.test(plain)) return null
  const mark = `[${plain}]`
  if (selected.start === selected.end) {
    const at = betweenUnits(content, selected.start)
    return [{ from: at, to: at, insert: apart(content, at, mark) }]
  }
  const whole = wholeUnits(content, selected)
  if (!whole) return null
  const { start, end } = withoutEdges(content, whole)
  return [{ from: start, to: end, insert: spaced(content, start, end, mark).trim() }]
}

/** An offset inside a word is moved behind it. */
function betweenUnits(content: string, offset: number): number {
  const unit = unitsOf(content).find(({ start, end }) => start < offset && offset < end)
  return unit ? unit.end : Math.max(0, Math.min(content.length, offset))
}

/** The mark with the one space that it lacks: the text's own stands on one side of it. */
function apart(content: string, at: number, mark: string): string {
  const before = content.charAt(at - 1)
  const after = content.charAt(at)
  const left = before && !/\s/.test(before) ? ' ' : ''
  const right = after && !/\s/.test(after) ? ' ' : ''
  return `${left}${mark}${right}`
}
