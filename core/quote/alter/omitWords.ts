import type { TextRange } from '../sentences.ts'
import type { TextChange } from './textChange.ts'
import { wholeUnits } from './units.ts'

const ellipsis = '[…]'

/**
 * Leaves words out: `[…]` stands for them. At either end of the quotation they go without a mark,
 * since what stands before and after a quotation is left out anyway. Cuts that meet become one.
 */
export function omitWords(content: string, selected: TextRange): readonly TextChange[] | null {
  const whole = wholeUnits(content, selected)
  if (!whole) return null
  let { start, end } = whole
  const before = /(?:\[…\]\s*)+$/u.exec(content.slice(0, start))
  const after = /^(?:\s*\[…\])+/u.exec(content.slice(end))
  if (before) start -= before[0].length
  if (after) end += after[0].length
  const first = content.slice(0, start).trim() === ''
  const last = content.slice(end).trim() === ''
  if (first && last) return null
  if (first) return [{ from: 0, to: end + spacesAt(content, end), insert: '' }]
  if (last) return [{ from: start - spacesBefore(content, start), to: content.length, insert: '' }]
  const insert = spaced(content, start, end, ellipsis)
  return [{ from: start, to: end, insert }]
}

/** A mark between words stands apart from them. */
export function spaced(content: string, start: number, end: number, mark: string): string {
  const joinsBefore = /[\p{L}\p{N}.,;:!?”’»)\]]$/u.test(content.slice(0, start))
  const joinsAfter = /^[\p{L}\p{N}“‘«([]/u.test(content.slice(end))
  return `${joinsBefore ? ' ' : ''}${mark}${joinsAfter ? ' ' : ''}`
}

const spacesAt = (content: string, at: number): number =>
  /^\s*/u.exec(content.slice(at))?.[0].length ?? 0
const spacesBefore = (content: string, at: number): number =>
  /\s*$/u.exec(content.slice(0, at))?.[0].length ?? 0
