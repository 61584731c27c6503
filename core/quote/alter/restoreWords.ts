import diff from 'fast-diff'
import type { TextChange } from './textChange.ts'

/** The least changes that bring the published words back; null where they stand so already. */
export function restoreWords(content: string, exact: string): readonly TextChange[] | null {
  if (content === exact) return null
  const changes: TextChange[] = []
  let at = 0
  for (const [kind, text] of diff(content, exact)) {
    const last = changes.at(-1)
    const joins = last?.to === at
    if (kind === diff.EQUAL) at += text.length
    else if (kind === diff.DELETE) {
      if (last && joins) changes[changes.length - 1] = { ...last, to: at + text.length }
      else changes.push({ from: at, to: at + text.length, insert: '' })
      at += text.length
    } else if (last && joins) changes[changes.length - 1] = { ...last, insert: last.insert + text }
    else changes.push({ from: at, to: at, insert: text })
  }
  return changes
}
