/** A stretch between quotation marks; `start` and `end` include the marks. */
export interface QuotedSpan {
  readonly start: number
  readonly end: number
  readonly words: string
  /** The paragraph ends before the closing mark: the next one goes on. */
  readonly open: boolean
}

const pairs: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['«', '»'],
  ['„', '“”'],
  ['»', '«'],
  ['"', '"'],
]

/** Quotations in a paragraph, by whichever marks it uses first; single ones only when there are no others. */
export function quotedSpans(text: string): QuotedSpan[] {
  const used = pairs
    .map(([open, close]) => ({ open, close, at: text.indexOf(open) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0]
  if (used) return spansBetween(text, used.open, used.close)
  return [...text.matchAll(/(?<![\p{L}\p{N}])[‘']([^‘]{12,}?[.,?!…]?)[’'](?![\p{L}\p{N}])/gu)].map(
    (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      words: (match[1] ?? '').trim(),
      open: false,
    }),
  )
}

function spansBetween(text: string, open: string, close: string): QuotedSpan[] {
  const spans: QuotedSpan[] = []
  let start = text.indexOf(open)
  while (start >= 0) {
    let end = start + 1
    while (end < text.length && !close.includes(text[end] ?? '')) end += 1
    const closed = end < text.length
    spans.push({
      start,
      end: Math.min(end + 1, text.length),
      words: text.slice(start + 1, end).trim(),
      open: !closed,
    })
    start = closed ? text.indexOf(open, end + 1) : -1
  }
  return spans
}
