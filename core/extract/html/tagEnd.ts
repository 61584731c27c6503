/** Longest tag that is read as one, in UTF-16 units: saved pages hold pictures in attributes. */
const longestTag = 4_000_000

/** Index behind the `>` of the tag that starts at `start`; a quoted value may hold a `>`. */
export function tagEnd(html: string, start: number): number {
  const limit = Math.min(html.length, start + longestTag)
  let at = start + 1
  while (at < limit) {
    const sign = html.charCodeAt(at)
    if (sign === greater) return at + 1
    if ((sign === double || sign === single) && followsEquals(html, at)) {
      const close = html.indexOf(sign === double ? '"' : "'", at + 1)
      // An open quote swallows no page: the tag ends at the next ">" instead.
      if (close < 0 || close - at > longestTag) return plainEnd(html, at)
      at = close
    }
    at += 1
  }
  return limit
}

const [greater, double, single, equals] = [62, 34, 39, 61]

function followsEquals(html: string, at: number): boolean {
  let before = at - 1
  while (before > at - 20 && html.charCodeAt(before) <= 32) before -= 1
  return html.charCodeAt(before) === equals
}

function plainEnd(html: string, at: number): number {
  const end = html.indexOf('>', at)
  return end < 0 ? html.length : end + 1
}
