import type { TextRange } from '../sentences.ts'
import type { TextChange } from './textChange.ts'
import { wholeUnits } from './units.ts'

/** Keeps the selected words, to whole words, and nothing around them. Null where that is all of it. */
export function trimTo(content: string, selected: TextRange): readonly TextChange[] | null {
  if (selected.start === selected.end) return null
  const whole = wholeUnits(content, selected)
  if (!whole) return null
  const changes = [
    { from: 0, to: whole.start, insert: '' },
    { from: whole.end, to: content.length, insert: '' },
  ].filter(({ from, to }) => from < to)
  return changes.length > 0 ? changes : null
}
