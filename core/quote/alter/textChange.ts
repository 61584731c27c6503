/** Words that take the place of others; UTF-16 units into the text before the change. */
export interface TextChange {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** The text with all changes made. They are in order and do not overlap. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let changed = ''
  let done = 0
  for (const { from, to, insert } of changes) {
    changed += text.slice(done, from) + insert
    done = to
  }
  return changed + text.slice(done)
}

/** Where an offset stands once the changes are made; one within what is replaced, at its end. */
export function mapOffset(offset: number, changes: readonly TextChange[]): number {
  let moved = offset
  for (const { from, to, insert } of changes) {
    if (offset < from) break
    moved += insert.length - (Math.min(offset, to) - from)
  }
  return moved
}

/** The least single change that makes one text of another; null where they are equal. */
export function changeBetween(before: string, after: string): TextChange | null {
  if (before === after) return null
  const least = Math.min(before.length, after.length)
  let start = 0
  while (start < least && before[start] === after[start]) start++
  let end = 0
  while (end < least - start && before.at(-1 - end) === after.at(-1 - end)) end++
  // Not between the halves of a character.
  if (/[\uD800-\uDBFF]/.test(before.charAt(start - 1))) start--
  if (end > 0 && /[\uDC00-\uDFFF]/.test(before.charAt(before.length - end))) end--
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) }
}
