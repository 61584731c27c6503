import type { TextRange } from '../sentences.ts'
import type { TextChange } from './textChange.ts'
import { wholeUnits } from './units.ts'

const marked = /^([^\p{L}\p{N}[]*)\[(\p{L})\](?=\p{L})/u
const plain = /^([^\p{L}\p{N}[]*)(\p{L})(?=[\p{L}’'])/u

/**
 * Changes the case of the first letter of the selected words: `The` becomes `[t]he`. A second time
 * takes the change back. Null where no letter begins a word, or it has no other case.
 */
export function changeCase(content: string, selected: TextRange): readonly TextChange[] | null {
  const whole = wholeUnits(content, selected)
  if (!whole) return null
  const words = content.slice(whole.start, whole.end)
  const back = marked.exec(words)
  const found = back ?? plain.exec(words)
  const [, before = '', letter = ''] = found ?? []
  const other = otherCase(letter)
  if (!found || !other) return null
  const from = whole.start + before.length
  return [{ from, to: whole.start + found[0].length, insert: back ? other : `[${other}]` }]
}

/** The letter in the other case, as one letter; null where there is none, as for ß. */
function otherCase(letter: string): string | null {
  const lower = letter.toLowerCase()
  const other = letter === lower ? letter.toUpperCase() : lower
  return other !== letter && [...other].length === 1 ? other : null
}
