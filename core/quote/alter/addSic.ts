import type { TextRange } from '../sentences.ts'
import type { TextChange } from './textChange.ts'
import { wholeUnits, withoutEdges } from './units.ts'

/** Says after the selected words that they stand so in the source: `thier [sic]`. */
export function addSic(content: string, selected: TextRange): readonly TextChange[] | null {
  const whole = wholeUnits(content, selected)
  if (!whole) return null
  const { end } = withoutEdges(content, whole)
  if (/^\s*\[sic\]/iu.test(content.slice(end))) return null
  return [{ from: end, to: end, insert: ' [sic]' }]
}
