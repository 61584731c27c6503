const open = '\u0002'
const close = '\u0003'

/** Options for `ts_headline`: the whole text, with matches between two characters that no text uses. */
export const highlightMarks = `HighlightAll=true, StartSel="${open}", StopSel="${close}"`

/**
 * Ranges of `text` (UTF-16 units) that `headline` marks. Both are walked together, so that a range
 * is right even where PostgreSQL left something out: it writes a space for what looks like a tag.
 */
export function highlightRanges(text: string, headline: string): [number, number][] {
  const ranges: [number, number][] = []
  let at = 0
  let from: number | null = null
  for (const unit of headline.split('')) {
    if (unit === text[at]) at += 1
    else if (unit === open) from = at
    else if (unit === close && from !== null) {
      ranges.push([from, at])
      from = null
    } else if (unit === ' ' && text[at] === '<' && text.includes('>', at))
      at = text.indexOf('>', at) + 1
    else break
  }
  return ranges
}
